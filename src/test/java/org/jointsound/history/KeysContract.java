package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.jointsound.problem.InputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keys do, whatever database they are kept in. Each test has a database of its own. */
abstract class KeysContract {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00.123456Z");
    private static final Instant NOW_IN_MILLIS = Instant.parse("2026-03-02T10:00:00.123Z");

    @TempDir
    Path folder;

    private History history;
    private ApiKeys keys;

    /** The URL of an empty database; null for the file in the folder. */
    abstract @Nullable String url();

    @BeforeEach
    void open() {
        history = History.open(folder, url());
        keys = history.keys();
    }

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void aSecretFindsItsKeyAndNoOther() {
        ApiKeys.Issued one = keys.create("front desk", Role.CLASSIFY, NOW);
        ApiKeys.Issued two = keys.create("front desk", Role.ADMIN, NOW);
        assertThat(one.secret()).matches("js_[A-Za-z0-9_-]{43}").isNotEqualTo(two.secret());
        assertThat(one.key()).isEqualTo(new ApiKey(one.key().id(), "front desk", Role.CLASSIFY, NOW_IN_MILLIS, null));
        assertThat(keys.find(one.secret())).contains(one.key());
        assertThat(keys.find(two.secret())).contains(two.key());
    }

    @Test
    void whatIsNoSecretFindsNothing() {
        String secret = keys.create("k", Role.ADMIN, NOW).secret();
        char last = secret.charAt(secret.length() - 1);
        String another = secret.substring(0, secret.length() - 1) + (last == 'A' ? 'E' : 'A');
        assertThat(keys.find(another)).isEmpty();
        assertThat(keys.find("")).isEmpty();
        assertThat(keys.find("js_")).isEmpty();
        assertThat(keys.find(secret + "\n")).isEmpty();
        assertThat(keys.find("js_' OR 1=1 --")).isEmpty();
    }

    @Test
    void aRevokedKeyIsListedButNoLongerFound() {
        ApiKeys.Issued one = keys.create("one", Role.RESEARCH, NOW);
        ApiKeys.Issued two = keys.create("two", Role.ADMIN, NOW.plusSeconds(1));
        assertThat(keys.revoke(one.key().id(), NOW.plusSeconds(9))).isTrue();
        assertThat(keys.revoke(one.key().id(), NOW.plusSeconds(99))).isFalse();
        assertThat(keys.revoke("nobody", NOW)).isFalse();
        assertThat(keys.find(one.secret())).isEmpty();
        assertThat(keys.find(two.secret())).isPresent();
        ApiKey revoked = new ApiKey(one.key().id(), "one", Role.RESEARCH, NOW_IN_MILLIS, NOW_IN_MILLIS.plusSeconds(9));
        assertThat(keys.list()).containsExactly(revoked, two.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a  b", "a\tb", "a\nb", "a\u0000b", "a\u202eb", "a\u00a0b"})
    void aNameThatCannotBeSeenIsRefused(String name) {
        assertThatThrownBy(() -> keys.create(name, Role.ADMIN, NOW)).isInstanceOf(InputException.class);
        assertThat(keys.list()).isEmpty();
    }

    @Test
    void aNameHas64CharactersAtMost() {
        assertThat(keys.create("a b".repeat(21) + "c", Role.ADMIN, NOW).key().name())
                .hasSize(64);
        assertThatThrownBy(() -> keys.create("a".repeat(65), Role.ADMIN, NOW)).isInstanceOf(InputException.class);
        assertThat(keys.create("Größe 膝 \uD83E\uDDB4", Role.ADMIN, NOW).key().name())
                .endsWith("\uD83E\uDDB4");
    }
}

package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jointsound.history.ApiKey;
import org.jointsound.history.History;
import org.jointsound.history.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aNewKeysSecretIsAllThatGoesToStandardOutputAndItOpens() {
        Ran ran = create("phone of the lab", "research");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).matches("js_[A-Za-z0-9_-]{43}\\R");
        assertThat(ran.err()).contains("shown only now").hasLineCount(1).doesNotContain("js_");
        try (History history = History.open(folder, null)) {
            assertThat(history.keys().find(ran.out().strip()))
                    .hasValueSatisfying(key -> assertThat(key.role()).isEqualTo(Role.RESEARCH));
        }
    }

    @Test
    void theListShowsEveryKeyWithoutItsSecret() {
        String secret = create("first", "classify").out().strip();
        create("second", "admin");
        String id = ids().get(0);
        assertThat(Ran.command("keys", "revoke", id, "--data", folder.toString())
                        .code())
                .isZero();
        Ran list = Ran.command("keys", "list", "--data", folder.toString());
        List<String> rows = list.out().lines().toList();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0)).matches("ID +ROLE +CREATED +REVOKED +NAME");
        assertThat(rows.get(1)).startsWith(id).matches("\\S+ +classify +\\S+Z +\\S+Z +first");
        assertThat(rows.get(2)).matches("\\S+ +admin +\\S+Z +second");
        assertThat(list.out()).doesNotContain(secret, secret.substring(3));
    }

    @Test
    void aRevokedKeyOpensNothingAndCannotBeRevokedAgain() {
        String secret = create("short-lived", "admin").out().strip();
        String id = ids().get(0);
        Ran ran = Ran.command("keys", "revoke", id, "--data", folder.toString());
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("revoked");
        try (History history = History.open(folder, null)) {
            assertThat(history.keys().find(secret)).isEmpty();
        }
        assertThat(Ran.command("keys", "revoke", id, "--data", folder.toString())
                        .code())
                .isEqualTo(1);
        assertThat(Ran.command("keys", "revoke", "none", "--data", folder.toString())
                        .err())
                .contains("no key");
    }

    @Test
    void recordingsThatBelongToAnotherDatabaseStay() throws IOException {
        Path recording = Files.createDirectory(folder.resolve("audio"))
                .resolve(UUID.randomUUID().toString());
        Files.write(recording, new byte[] {1});
        create("to the wrong database", "admin");
        assertThat(Ran.command("keys", "list", "--data", folder.toString()).code())
                .isZero();
        assertThat(recording).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nb", "\u202Eevil"})
    void aNameThatCannotBeSeenIsRefused(String name) {
        Ran ran = create(name, "admin");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ids()).isEmpty();
    }

    @Test
    void whatIsMissingOrUnknownIsWrongUsage() {
        String data = folder.toString();
        assertThat(Ran.command("keys").code()).isEqualTo(2);
        assertThat(Ran.command("keys").err()).contains("create, list, revoke");
        assertThat(Ran.command("keys", "create", "--data", data, "--role", "admin")
                        .code())
                .isEqualTo(2);
        assertThat(Ran.command("keys", "create", "--data", data, "--name", "n").code())
                .isEqualTo(2);
        assertThat(create("n", "root").code()).isEqualTo(2);
        assertThat(Ran.command("keys", "create", "--name", "n", "--role", "admin")
                        .err())
                .contains("--data is missing");
        assertThat(Ran.command("keys", "list").code()).isEqualTo(2);
        assertThat(Ran.command("keys", "revoke", "--data", data).code()).isEqualTo(2);
    }

    @Test
    void aSlipOfThePenMakesNoFolder() {
        Path slip = folder.resolve("slip");
        assertThat(Ran.command("keys", "list", "--data", slip.toString()).code())
                .isEqualTo(2);
        assertThat(Ran.command("keys", "revoke", "x", "--data", slip.toString()).code())
                .isEqualTo(2);
        assertThat(Files.exists(slip)).isFalse();
    }

    @Test
    void aDatabaseOfAnotherKindIsRefusedWithoutItsPassword() {
        Ran ran = Ran.with(
                Map.of("JOINTSOUND_DATABASE", "jdbc:mysql://db/x?password=hunter2"),
                "keys",
                "create",
                "--name",
                "n",
                "--role",
                "admin",
                "--data",
                folder.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("postgresql").doesNotContain("hunter2");
    }

    private Ran create(String name, String role) {
        return Ran.command("keys", "create", "--name", name, "--role", role, "--data", folder.toString());
    }

    private List<String> ids() {
        try (History history = History.open(folder, null)) {
            return history.keys().list().stream().map(ApiKey::id).toList();
        }
    }
}

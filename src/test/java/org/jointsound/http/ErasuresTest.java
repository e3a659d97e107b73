package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErasuresTest {
    private final Erasures erasures = new Erasures();
    private final List<String> kept = new ArrayList<>();

    @Test
    void whatBeganBeforeAnErasureKeepsNothingOfThatSubject() {
        try (Erasures.Visit before = erasures.begin()) {
            erasures.announce("a");
            assertThat(before.keep("a", () -> kept.add("a"))).isFalse();
            assertThat(before.keep("b", () -> kept.add("b"))).isTrue();
        }
        assertThat(kept).containsExactly("b");
    }

    @Test
    void whatBeganAfterAnErasureKeeps() {
        try (Erasures.Visit older = erasures.begin()) {
            erasures.announce("a");
            try (Erasures.Visit after = erasures.begin()) {
                assertThat(after.keep("a", () -> kept.add("after"))).isTrue();
            }
            assertThat(older.keep("a", () -> kept.add("older"))).isFalse();
        }
        assertThat(kept).containsExactly("after");
    }

    @Test
    void theLastOfSeveralErasuresCounts() {
        try (Erasures.Visit first = erasures.begin()) {
            erasures.announce("a");
            try (Erasures.Visit second = erasures.begin()) {
                erasures.announce("a");
                assertThat(second.keep("a", () -> kept.add("second"))).isFalse();
            }
            assertThat(first.keep("a", () -> kept.add("first"))).isFalse();
        }
        assertThat(kept).isEmpty();
    }

    @Test
    void aSubjectIsHeldOnlyWhileARequestFromBeforeItsErasureIsUnderWay() {
        erasures.announce("nobody waits");
        assertThat(erasures.held()).isZero();
        Erasures.Visit first = erasures.begin();
        Erasures.Visit second = erasures.begin();
        erasures.announce("a");
        Erasures.Visit third = erasures.begin();
        erasures.announce("b");
        first.close();
        assertThat(erasures.held()).isEqualTo(2);
        second.close();
        assertThat(erasures.held()).isEqualTo(1);
        third.close();
        assertThat(erasures.held()).isZero();
    }
}

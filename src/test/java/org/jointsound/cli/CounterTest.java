package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CounterTest {
    private final StringWriter written = new StringWriter();
    private long nanos;
    private final Counter counter = new Counter(new PrintWriter(written), true, () -> nanos);

    private void at(double seconds, int done, int all, String what) {
        nanos = (long) (seconds * 1e9);
        counter.show(done, all, what);
    }

    /** What a terminal shows: a carriage return goes back to the start, and what comes then writes over. */
    private String onTheTerminal() {
        StringBuilder line = new StringBuilder();
        int at = 0;
        for (char c : written.toString().toCharArray()) {
            if (c == '\r') {
                at = 0;
            } else {
                line.replace(at, Math.min(line.length(), at + 1), String.valueOf(c));
                at++;
            }
        }
        return line.toString().stripTrailing();
    }

    @Test
    void theBarIsAsFullAsTheWorkIsDone() {
        at(0, 0, 4, "recordings made");
        assertThat(onTheTerminal()).isEqualTo("[>                   ] 0 of 4 recordings made");
        at(1, 2, 4, "recordings made");
        assertThat(onTheTerminal()).isEqualTo("[==========>         ] 2 of 4 recordings made");
        at(1.5, 4, 4, "recordings made");
        assertThat(onTheTerminal()).isEqualTo("[====================] 4 of 4 recordings made");
    }

    @Test
    void theTimeLeftIsThatOfTheStepsSeen() {
        at(100, 10, 130, "recordings made");
        assertThat(onTheTerminal()).doesNotContain("left");
        at(110, 20, 130, "recordings made");
        assertThat(onTheTerminal()).endsWith("20 of 130 recordings made, 1:50 left");
        at(220, 130, 130, "recordings made");
        assertThat(onTheTerminal()).endsWith("130 of 130 recordings made");
    }

    @Test
    void hoursAreWrittenOutAndSecondsHaveTwoDigits() {
        at(0, 0, 10_000, "clips");
        at(10, 20, 10_000, "clips");
        assertThat(onTheTerminal()).endsWith(", 1:23:10 left");
        at(10, 9_000, 10_000, "clips");
        at(10.2, 9_200, 10_000, "clips");
        assertThat(onTheTerminal()).endsWith(", 0:01 left");
    }

    @Test
    void anotherKindOfStepStartsTheEstimateAnew() {
        at(0, 1, 2, "recordings heard");
        at(1000, 1, 6, "models trained");
        at(1010, 2, 6, "models trained");
        assertThat(onTheTerminal()).endsWith("2 of 6 models trained, 0:40 left");
    }

    @Test
    void aThousandStepsASecondAreDrawnTenTimes() {
        for (int step = 0; step < 1000; step++) {
            at(step / 1000.0, step, 2000, "recordings made");
        }
        assertThat(written.toString().split("\r")).hasSize(10);
    }

    @Test
    void theLastStepIsDrawnHoweverSoonItComes() {
        at(0, 1, 2, "clips");
        at(0.001, 2, 2, "clips");
        assertThat(onTheTerminal()).contains("2 of 2");
    }

    @Test
    void aClearedBarLeavesAnEmptyLineAndComesBackAtOnce() {
        at(0, 1, 9, "recordings made");
        counter.clear();
        assertThat(onTheTerminal()).isEmpty();
        assertThat(written.toString()).endsWith("\r");
        counter.clear();
        at(0.001, 2, 9, "recordings made");
        assertThat(onTheTerminal()).endsWith("2 of 9 recordings made");
    }

    @Test
    void theLongestLineFitsEightyColumns() {
        at(0, 1_000_000_000, Integer.MAX_VALUE, "recordings made");
        at(300_000, 2_000_000_000, Integer.MAX_VALUE, "recordings made");
        assertThat(onTheTerminal()).endsWith(" left").hasSizeLessThan(80);
        at(300_001, 1, 2, "x".repeat(100));
        assertThat(onTheTerminal()).hasSizeLessThan(80);
    }

    @Test
    void nothingIsWrittenWhereNobodyWatches() {
        Counter unwatched = new Counter(new PrintWriter(written), false, () -> nanos);
        unwatched.show(1, 2, "recordings made");
        unwatched.clear();
        assertThat(written.toString()).isEmpty();
    }
}

package org.jointsound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jointsound.json.RunEvent;
import org.jointsound.json.RunEventJson;
import org.jointsound.json.TrainingState.Progress;
import org.junit.jupiter.api.Test;

class RunLinesTest {
    private static final long SECOND = 1_000_000_000L;

    private final StringWriter out = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();
    private final RunLines lines = new RunLines(new PrintWriter(out), () -> Instant.EPOCH, nanos::get);

    @Test
    void theTimeLeftIsThatOfTheStepsSeenSoFar() {
        lines.advanced("recordings heard", 1, 101);
        nanos.set(4 * SECOND);
        lines.advanced("recordings heard", 21, 101);
        nanos.set(10 * SECOND);
        lines.advanced("recordings heard", 101, 101);
        // 20 steps in 4 s, and 80 to go.
        assertThat(told())
                .containsExactly(
                        new Progress("recordings heard", 1, 101, null),
                        new Progress("recordings heard", 21, 101, 16L),
                        new Progress("recordings heard", 101, 101, 0L));
    }

    @Test
    void stepsThatFollowAtOnceAreNotTold() {
        for (int done = 1; done <= 100; done++) {
            lines.advanced("models tried", done, 100);
        }
        lines.advanced("final models trained", 1, 1);
        assertThat(told()).extracting(Progress::done).containsExactly(1, 100, 1);
    }

    private List<Progress> told() {
        return out.toString()
                .lines()
                .map(line -> (RunEvent.Advanced) RunEventJson.read(line).orElseThrow())
                .map(RunEvent.Advanced::progress)
                .toList();
    }
}

package org.jointsound.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunEventJsonTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aLineIsAnEnvelopeWithItsPayload() {
        RunEvent event = new RunEvent.Advanced(new TrainingState.Progress("recordings heard", 3, 40, null));
        String line = "{\"spec_version\":1,\"timestamp\":\"2026-03-01T12:00:00Z\",\"event\":\"progress\",\"payload\":"
                + "{\"step\":\"recordings heard\",\"done\":3,\"all\":40,\"seconds_left\":null}}";
        assertThat(RunEventJson.write(event, NOON)).isEqualTo(line);
        assertThat(RunEventJson.read(line)).contains(event);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (RunEvent event : List.of(
                new RunEvent.Started("knees", "1"),
                new RunEvent.Completed("knees", "1", "ab", List.of("pop", "other"), 40, 4),
                new RunEvent.Failed(new Problem(
                        ProblemCode.VALIDATION, "Line\nbroken.", List.of(new Problem.Fault("silent", "/a.wav")))))) {
            String line = RunEventJson.write(event, NOON);
            assertThat(line).doesNotContain("\n");
            assertThat(RunEventJson.read(line)).contains(event);
        }
    }

    @Test
    void ofManyFaultsAsManyAreToldAsALineHolds() {
        List<Problem.Fault> many = IntStream.range(0, 10_000)
                .mapToObj(i -> new Problem.Fault("x".repeat(300), "/" + "y".repeat(255)))
                .toList();
        String line = RunEventJson.write(
                new RunEvent.Failed(new Problem(ProblemCode.VALIDATION, "All are silent.", many)), NOON);
        assertThat(line.length()).isLessThan(RunEventJson.MAX_CHARS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "optimization finished, #iter = 7",
                "[]",
                "null",
                "{\"event\":\"progress\"}",
                "{\"spec_version\":2,\"timestamp\":\"2026-03-01T12:00:00Z\",\"event\":\"run_started\",\"payload\":{}}",
                "{\"spec_version\":1,\"timestamp\":\"2026-03-01T12:00:00Z\",\"event\":\"else\",\"payload\":{}}",
                "{\"spec_version\":1,\"event\":\"progress\",\"payload\":{\"done\":\"many\"}}",
                "{\"spec_version\":1,\"event\":\"run_failed\",\"payload\":{\"problem\":7}}"
            })
    void whatElseIsPrintedIsNoEvent(String line) {
        assertThat(RunEventJson.read(line)).isEmpty();
    }

    @Test
    void aStateIsTheSameWhenItIsReadAgain() {
        TrainingOrder order = new TrainingOrder("knees", "k", null, null, null, null, null);
        TrainingState asked = TrainingState.asked("id", order, "1", "key x", NOON);
        TrainingState atWork = asked.begun(NOON).at(new TrainingState.Progress("models tried", 1, 2, 7L));
        Problem why = Problem.of(ProblemCode.CONFLICT, "It is there.");
        for (TrainingState state : List.of(
                asked,
                atWork,
                atWork.ended(TrainingState.Status.SUCCEEDED, NOON, "ab", null),
                atWork.ended(TrainingState.Status.FAILED, NOON, null, why))) {
            assertThat(TrainingStateJson.read(TrainingStateJson.write(state))).isEqualTo(state);
        }
        assertThat(atWork.revision()).isEqualTo(3);
    }
}

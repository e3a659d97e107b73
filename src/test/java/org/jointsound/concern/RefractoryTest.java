package org.jointsound.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.model.Doubt;
import org.jointsound.model.Label;
import org.jointsound.model.Prediction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefractoryTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Prediction POP = prediction(Label.CAVITATION_POP, null);
    private static final Prediction CLICK = prediction(Label.CLICKING, null);

    private static Prediction prediction(Label label, @Nullable Doubt doubt) {
        Map<Label, Double> probabilities = new LinkedHashMap<>();
        Label.STANDARD.forEach(one -> probabilities.put(one, one.equals(label) ? 0.9 : 0.025));
        return new Prediction(probabilities, List.of(label), 0.5, doubt);
    }

    private static Circumstances known(String report, PastRecording... past) {
        return new Circumstances(Reports.of(report), new Past(List.of(past)), NOON);
    }

    private static PastRecording pop(Duration before) {
        return new PastRecording(NOON.minus(before), "a", 1, 1, null);
    }

    @Test
    void onePopAloneSaysNothing() {
        assertThat(Refractory.check(List.of(POP, CLICK), known("{'joint':'knee','side':'left'}")))
                .isEqualTo(Refractory.NONE);
        assertThat(Refractory.check(List.of(), known("{}"))).isEqualTo(Refractory.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'joint':'knee','side':'left'}    | WEAKENS",
                "{'joint':'knee'}                  | WEAKENS",
                "{'joint':'finger','side':'right'} | WEAKENS",
                "{'joint':'knee','side':'both'}    | MENTIONED",
                "{'joint':'cervical_spine'}        | MENTIONED",
                "{'joint':'thoracic_spine'}        | MENTIONED",
                "{'joint':'lumbar_spine','side':'left'} | MENTIONED",
                "{'joint':'other','side':'left'}   | MENTIONED",
                "{'side':'left'}                   | MENTIONED",
                "{}                                | MENTIONED",
            })
    void twoPopsInOneRecordingCountWhereTheyMustBeOfOneJoint(String report, Refractory expected) {
        assertThat(Refractory.check(List.of(POP, CLICK, POP), known(report))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'joint':'knee','side':'left'}         | WEAKENS",
                "{'joint':'jaw','side':'right'}         | WEAKENS",
                "{'joint':'knee'}                       | MENTIONED",
                "{'joint':'knee','side':'unknown'}      | MENTIONED",
                "{'joint':'knee','side':'both'}         | MENTIONED",
                "{'joint':'lumbar_spine','side':'left'} | MENTIONED",
            })
    void aPopThatIsRememberedCountsWhereBothMustBeOfOneJoint(String report, Refractory expected) {
        assertThat(Refractory.check(List.of(POP), known(report, pop(Duration.ofMinutes(5)))))
                .isEqualTo(expected);
    }

    @Test
    void twentyMinutesAreEnoughAndAMomentLessIsNot() {
        String report = "{'joint':'knee','side':'left'}";
        Duration period = Duration.ofMinutes(20);

        assertThat(Refractory.check(List.of(POP), known(report, pop(period)))).isEqualTo(Refractory.NONE);
        assertThat(Refractory.check(List.of(POP), known(report, pop(period.minusMillis(1)))))
                .isEqualTo(Refractory.WEAKENS);
    }

    @Test
    void aRecordingThatIsHandedInLateIsHeldAgainstTheOneAfterIt() {
        String report = "{'joint':'knee','side':'left'}";

        assertThat(Refractory.check(List.of(POP), known(report, pop(Duration.ofMinutes(-19)))))
                .isEqualTo(Refractory.WEAKENS);
        assertThat(Refractory.check(List.of(POP), known(report, pop(Duration.ofMinutes(-20)))))
                .isEqualTo(Refractory.NONE);
    }

    @Test
    void whatIsNoPopOrInDoubtDoesNotCount() {
        String report = "{'joint':'knee','side':'left'}";
        Prediction doubtful = prediction(Label.CAVITATION_POP, Doubt.NOVEL_SOUND);
        PastRecording snap = new PastRecording(NOON.minusSeconds(60), "a", 2, 0, null);

        assertThat(Refractory.check(List.of(POP, doubtful), known(report))).isEqualTo(Refractory.NONE);
        assertThat(Refractory.check(List.of(CLICK), known(report, pop(Duration.ofMinutes(5)))))
                .isEqualTo(Refractory.NONE);
        assertThat(Refractory.check(List.of(POP), known(report, snap))).isEqualTo(Refractory.NONE);
    }

    @Test
    void aRecordingIsNotHeldAgainstItself() {
        Circumstances known = known("{'joint':'knee','side':'left'}", pop(Duration.ZERO));

        assertThat(Refractory.check(List.of(POP), known)).isEqualTo(Refractory.WEAKENS);
        assertThat(Refractory.check(List.of(POP), known.besides("a"))).isEqualTo(Refractory.NONE);
    }
}

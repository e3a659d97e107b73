package org.jointsound.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jointsound.model.Label;
import org.jointsound.model.PresentLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefractoryTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final PresentLabel POP = new PresentLabel(Label.CAVITATION_POP, 1, 0.9);
    private static final PresentLabel TWO_POPS = new PresentLabel(Label.CAVITATION_POP, 2, 0.9);
    private static final PresentLabel CLICK = new PresentLabel(Label.CLICKING, 1, 0.9);

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
        assertThat(Refractory.check(List.of(CLICK, TWO_POPS), known(report))).isEqualTo(expected);
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
    void whatIsNoPopDoesNotCount() {
        String report = "{'joint':'knee','side':'left'}";
        PastRecording snap = new PastRecording(NOON.minusSeconds(60), "a", 2, 0, null);

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

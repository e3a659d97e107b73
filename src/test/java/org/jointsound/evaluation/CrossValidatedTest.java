package org.jointsound.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class CrossValidatedTest {
    /** Six people with a phone of whom each has one right and one wrong, and one with a headset who is always right. */
    private static List<JudgedRecording> recordings() {
        List<JudgedRecording> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(judged("p" + i, "phone", Label.CLICKING));
            all.add(judged("p" + i, "phone", Label.OTHER));
        }
        all.add(judged("q", "headset", Label.CLICKING));
        return all;
    }

    private static JudgedRecording judged(String subject, String device, Label called) {
        return Judgement.holding(Label.CLICKING)
                .by(subject)
                .column("device", device)
                .column("note", subject)
                .called(called, 0.8)
                .done();
    }

    @Test
    void everyStratumIsCountedInPeopleAndHasAnIntervalOnlyWhereThereAreFive() {
        CrossValidated measured = CrossValidated.of(recordings(), 1);

        assertThat(measured.recordings()).isEqualTo(13);
        assertThat(measured.subjects()).isEqualTo(7);
        assertThat(measured.labels().scores().accuracy()).isCloseTo(7 / 13.0, within(1e-12));
        assertThat(measured.strata()).containsOnlyKeys("device");
        CrossValidated.Stratum headset =
                measured.strata().getOrDefault("device", List.of()).get(0);
        assertThat(headset.value()).isEqualTo("headset");
        assertThat(headset.accuracy()).isEqualTo(1);
        assertThat(headset.accuracyInterval().low()).isNaN();
        CrossValidated.Stratum phone =
                measured.strata().getOrDefault("device", List.of()).get(1);
        assertThat(phone.subjects()).isEqualTo(6);
        assertThat(phone.recordings()).isEqualTo(12);
        // Clicking: 6 right, 6 missed, 12 / 18; other: 6 false, 0.
        assertThat(phone.macroF1()).isCloseTo(1 / 3.0, within(1e-12));
        // Every resample has as many right as wrong ones.
        assertThat(phone.accuracyInterval()).isEqualTo(new Interval(0.5, 0.5));
    }

    @Test
    void whatWasNotHeardCountsAsOtherAndWithSeveralLabelsNowhere() {
        List<JudgedRecording> all = new ArrayList<>(recordings());
        all.add(Judgement.holding(Label.CLICKING).by("z").done());
        all.add(Judgement.holding(Label.CLICKING, Label.TENDON_SNAP).by("y").done());
        CrossValidated measured = CrossValidated.of(all, 1);

        assertThat(measured.recordings()).isEqualTo(14);
        assertThat(measured.nothingHeard()).isEqualTo(1);
        assertThat(measured.labels().scores().accuracy()).isEqualTo(0.5);
        assertThat(measured.reliability().recordings()).isEqualTo(13);
        assertThat(measured.figures()).containsOnlyKeys("confusion.svg", "reliability.svg", "risk-coverage.svg");
    }

    @Test
    void aColumnWithMoreThanTwentyValuesIsNoStratum() {
        List<JudgedRecording> all = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            all.add(judged("p" + i, "serial " + i, Label.CLICKING));
        }
        assertThat(CrossValidated.of(all, 1).strata()).isEmpty();
        assertThat(CrossValidated.of(all.subList(0, 20), 1).strata()).containsOnlyKeys("device");
    }
}

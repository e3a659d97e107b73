package org.jointsound.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jointsound.audio.Quality;
import org.jointsound.concern.Concern.Reason;
import org.jointsound.event.Pulse;
import org.jointsound.event.SoundEvent;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Label;
import org.jointsound.model.Prediction;
import org.jointsound.model.PresentLabel;
import org.jointsound.model.VerdictRule;
import org.jointsound.store.ModelStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered never lowers concern, also where it makes a pop less likely. */
class WeakenedPastTest {
    private static final ConcernPolicy POLICY = new ConcernPolicy(ConcernTableJson.shipped());
    private static final EventClassifier MODEL = new ModelStore(Path.of("models")).load(ModelStore.CHAMPION);
    private static final SoundEvent EVENT = new SoundEvent(0.1, 0.2, List.of(new Pulse(0.1, 30)), -6, 30, 500, 3_000);
    private static final PastRecording MORNING = Recordings.before(300, 1, 1, null);
    private static final PastRecording HOUR_AGO = Recordings.before(60, 1, 1, null);

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.6, 0.72, 0.8, 0.95})
    void aPopSoonAfterAnotherIsR12HoweverSureTheModelIs(double probability) {
        Concern concern = judged(probability, Recordings.before(10, 1, 1, null));
        assertThat(concern.reasons()).extracting(Reason::rule).contains("R12");
        assertThat(concern.level()).isGreaterThanOrEqualTo(Level.MODERATE);
        assertThat(concern.action()).isGreaterThanOrEqualTo(Action.CONSULT_PROFESSIONAL);
    }

    @Test
    void anAdjustmentBeforeDoesNotUndoTheThirdPopOfTheDay() {
        Concern third = judged(0.72, MORNING, HOUR_AGO);
        Concern adjusted = judged(0.72, MORNING, HOUR_AGO, Recordings.before(10, 1, 1, Movement.ADJUSTMENT));
        assertThat(adjusted.level()).isGreaterThanOrEqualTo(third.level());
        assertThat(adjusted.action()).isGreaterThanOrEqualTo(third.action());
    }

    /** A recording with one event of a finger, through the steps of the pipeline from the event on. */
    private static Concern judged(double pop, PastRecording... past) {
        double rest = (1 - pop) / 2;
        Prediction heard = new Prediction(
                Map.of(Label.CAVITATION_POP, pop, Label.TENDON_SNAP, rest, Label.CLICKING, rest),
                List.of(Label.CAVITATION_POP),
                0.1,
                null);
        Circumstances known = new Circumstances(
                Reports.of("{'joint':'finger','side':'left'}"), new Past(List.of(past)), Recordings.NOW);
        Refractory refractory = Refractory.check(List.of(heard), known);
        Prediction weighed = refractory == Refractory.WEAKENS
                ? MODEL.weighed(heard, Label.CAVITATION_POP, Refractory.ODDS_DIVISOR)
                : heard;
        return POLICY.judge(
                new VerdictRule(MODEL.spec()).judge(List.of(weighed), List.of(EVENT), -6, new Quality(-60, 0, 20_000)),
                PresentLabel.among(List.of(heard), Map.of()),
                known,
                refractory);
    }
}

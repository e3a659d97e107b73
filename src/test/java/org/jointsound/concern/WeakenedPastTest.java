package org.jointsound.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jointsound.audio.Quality;
import org.jointsound.concern.Concern.Reason;
import org.jointsound.event.Pulse;
import org.jointsound.event.SoundEvent;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.model.Doubt;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Label;
import org.jointsound.model.Prediction;
import org.jointsound.model.Verdict;
import org.jointsound.model.VerdictRule;
import org.jointsound.store.ModelStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is remembered never lowers concern, also where it makes a pop less likely. */
class WeakenedPastTest {
    private static final ConcernPolicy POLICY = new ConcernPolicy(ConcernTableJson.shipped());
    private static final EventClassifier MODEL = new ModelStore(Path.of("models")).load(ModelStore.CHAMPION);
    private static final SoundEvent EVENT = new SoundEvent(0.1, 0.2, List.of(new Pulse(0.1, 30)), -6, 30, 500, 3_000);
    private static final String FINGER = "{'joint':'finger','side':'left'}";
    private static final String BACK = "{'joint':'lumbar_spine','side':'left'}";
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

    @Test
    void clicksInDoubtAreNotJudgedLessBecauseOfTwoWeakenedPops() {
        Prediction pop = event(Map.of(Label.CAVITATION_POP, 0.75, Label.OTHER, 0.25), null);
        Prediction click =
                event(Map.of(Label.CLICKING, 0.44, Label.OTHER, 0.3, Label.TENDON_SNAP, 0.26), Doubt.LOW_CONFIDENCE);
        requireNotLowered(List.of(pop, pop, click, click, click, click));
    }

    @Test
    void grindingInDoubtIsNotJudgedLessBecauseThePopsBecomeSnaps() {
        Prediction pop = event(Map.of(Label.CAVITATION_POP, 0.55, Label.TENDON_SNAP, 0.45), null);
        Prediction grind = event(
                Map.of(Label.GRINDING_CREPITUS, 0.44, Label.CLICKING, 0.28, Label.OTHER, 0.28), Doubt.LOW_CONFIDENCE);
        requireNotLowered(List.of(pop, pop, grind, grind, grind, grind));
    }

    @Test
    void noPastLowersTheConcernOfAnySoundsOfAFinger() {
        SplittableRandom random = new SplittableRandom(3);
        RandomReports pasts = new RandomReports(5);
        int weakened = 0;
        for (int i = 0; i < 10_000; i++) {
            List<Prediction> heard = Stream.generate(() -> drawnFrom(random))
                    .limit(1 + random.nextInt(7))
                    .toList();
            PastRecording[] past = pasts.past().recordings().toArray(PastRecording[]::new);
            Concern with = judged(heard, FINGER, past);
            weakened += with.reasons().stream().anyMatch(WeakenedPastTest::weakens) ? 1 : 0;
            for (Concern without : List.of(judged(heard, FINGER), judged(heard, BACK, past))) {
                if (with.level().compareTo(without.level()) < 0 || with.action().compareTo(without.action()) < 0) {
                    throw new AssertionError("lowered by " + List.of(past) + ": " + heard);
                }
            }
        }
        assertThat(weakened).isGreaterThan(500);
    }

    private static boolean weakens(Reason reason) {
        return reason.effect().equals("weakens cavitation_pop");
    }

    /** An event with one label that stands out more or less. */
    private static Prediction drawnFrom(SplittableRandom random) {
        Map<Label, Double> shares = new LinkedHashMap<>();
        Label.STANDARD.forEach(label -> shares.put(label, Math.pow(random.nextDouble(), 4)));
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.replaceAll((label, share) -> share / sum);
        double highest = Collections.max(shares.values());
        return event(shares, highest < MODEL.spec().minConfidence() ? Doubt.LOW_CONFIDENCE : null);
    }

    /** The same sounds of a joint that the check weakens, and of one that it does not. */
    private static void requireNotLowered(List<Prediction> events) {
        Concern unweighed = judged(events, BACK);
        Concern weighed = judged(events, FINGER);
        assertThat(weighed.level()).isGreaterThanOrEqualTo(unweighed.level());
        assertThat(weighed.action()).isGreaterThanOrEqualTo(unweighed.action());
    }

    private static Prediction event(Map<Label, Double> probabilities, @Nullable Doubt doubt) {
        return new Prediction(probabilities, List.of(Label.OTHER), 0.1, doubt);
    }

    /** A recording with one event of a finger. */
    private static Concern judged(double pop, PastRecording... past) {
        double rest = (1 - pop) / 2;
        return judged(
                List.of(event(Map.of(Label.CAVITATION_POP, pop, Label.TENDON_SNAP, rest, Label.CLICKING, rest), null)),
                FINGER,
                past);
    }

    /** Through the steps of the pipeline from the events on. */
    private static Concern judged(List<Prediction> heard, String report, PastRecording... past) {
        Circumstances known = new Circumstances(Reports.of(report), new Past(List.of(past)), Recordings.NOW);
        Refractory refractory = Refractory.check(verdict(heard).present(), known);
        List<Prediction> weighed = refractory == Refractory.WEAKENS
                ? heard.stream()
                        .map(one -> MODEL.weighed(one, Label.CAVITATION_POP, Refractory.ODDS_DIVISOR))
                        .toList()
                : heard;
        return POLICY.judge(verdict(weighed), verdict(heard), known, refractory);
    }

    private static Verdict verdict(List<Prediction> predictions) {
        List<SoundEvent> events = Collections.nCopies(predictions.size(), EVENT);
        return new VerdictRule(MODEL.spec()).judge(predictions, events, -6, new Quality(-60, 0, 20_000));
    }
}

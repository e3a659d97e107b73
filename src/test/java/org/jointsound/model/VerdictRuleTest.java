package org.jointsound.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.audio.Quality;
import org.jointsound.event.Pulse;
import org.jointsound.event.SoundEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictRuleTest {
    private static final Quality CLEAN = new Quality(-60, 0, 20_000);
    private static final Calibration PLAIN = new Calibration(1, 0, 0.2, 0);
    private static final ModelSpec SPEC = new ModelSpec(
            "test",
            "1",
            "a-feature-set",
            List.of(),
            Label.STANDARD,
            PLAIN,
            PLAIN,
            0.5,
            1,
            new Novelty(List.of(), List.of(), List.of(0.0, 1.0), 1));
    private static final VerdictRule RULE = new VerdictRule(SPEC);

    private static Prediction prediction(@Nullable Doubt doubt, double... probabilities) {
        Map<Label, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < probabilities.length; i++) {
            map.put(Label.STANDARD.get(i), probabilities[i]);
        }
        return new Prediction(map, PLAIN.predictionSet(map), 0.5, doubt);
    }

    private static Verdict judge(Quality quality, Prediction... predictions) {
        SoundEvent event = new SoundEvent(0, 1, List.of(new Pulse(0.5, 30)), -6, 30, 100, 200);
        List<SoundEvent> events = List.of(predictions).stream().map(p -> event).toList();
        return RULE.judge(List.of(predictions), events, -6, quality);
    }

    @Test
    void aSurePopIsLabelled() {
        Verdict verdict = judge(CLEAN, prediction(null, 0.9, 0.04, 0.02, 0.02, 0.02));

        assertThat(verdict.outcome()).isEqualTo(Outcome.LABELLED);
        assertThat(verdict.label()).isEqualTo(Label.CAVITATION_POP);
        assertThat(verdict.reason()).isNull();
        assertThat(verdict.predictionSet()).containsExactly(Label.CAVITATION_POP);
        assertThat(verdict.present()).containsExactly(new PresentLabel(Label.CAVITATION_POP, 1, 0.9));
    }

    @Test
    void anEventHasTheWeightOfItsChanceOfBeingAJointSound() {
        Verdict verdict = judge(
                CLEAN,
                prediction(null, 0, 0.8, 0, 0.1, 0.1),
                prediction(null, 0, 0, 0, 0.05, 0.95),
                prediction(null, 0, 0, 0, 0.05, 0.95));

        // Weights 0.92, 0.07 and 0.07.
        assertThat(verdict.label()).isEqualTo(Label.TENDON_SNAP);
        assertThat(verdict.probabilities().get(Label.TENDON_SNAP)).isCloseTo(0.8 * 0.92 / 1.06, within(1e-8));
        assertThat(verdict.probabilities().get(Label.OTHER))
                .isCloseTo((0.1 * 0.92 + 2 * 0.95 * 0.07) / 1.06, within(1e-8));
        assertThat(verdict.present()).containsExactly(new PresentLabel(Label.TENDON_SNAP, 1, 0.8));
    }

    @Test
    void whereEveryEventIsSurelyOtherAllSpeakAlike() {
        Verdict verdict = judge(CLEAN, prediction(null, 0, 0, 0, 0, 1), prediction(null, 0, 0, 0, 0, 1));

        assertThat(verdict.probabilities().get(Label.OTHER)).isCloseTo(1, within(1e-8));
    }

    @Test
    void aPopAndAGrindAreBothPresentTheOneWithMoreEvidenceFirst() {
        Verdict verdict = judge(
                CLEAN,
                prediction(null, 0.9, 0, 0.05, 0, 0.05),
                prediction(null, 0.05, 0, 0.9, 0, 0.05),
                prediction(null, 0.05, 0, 0.9, 0, 0.05));

        assertThat(verdict.present())
                .containsExactly(
                        new PresentLabel(Label.GRINDING_CREPITUS, 2, 0.9),
                        new PresentLabel(Label.CAVITATION_POP, 1, 0.9));
        assertThat(verdict.label()).isEqualTo(Label.GRINDING_CREPITUS);
    }

    @Test
    void onlyOtherSoundsAreNotAJointSound() {
        Verdict verdict = judge(CLEAN, prediction(null, 0.02, 0.02, 0.02, 0.04, 0.9));

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_JOINT_SOUND);
        assertThat(verdict.reason()).isEqualTo(Doubt.OTHER_SOUND);
        assertThat(verdict.label()).isEqualTo(Label.OTHER);
        assertThat(verdict.present()).isEmpty();
    }

    @Test
    void likelyJointButLikeNothingKnownIsUncertainAndSaysSo() {
        Verdict verdict = judge(CLEAN, prediction(Doubt.NOVEL_SOUND, 0.9, 0.04, 0.02, 0.02, 0.02));

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNCERTAIN);
        assertThat(verdict.reason()).isEqualTo(Doubt.NOVEL_SOUND);
        assertThat(verdict.label()).isEqualTo(Label.CAVITATION_POP);
    }

    @Test
    void aJointLabelThatNoEventCarriesWithoutDoubtIsUncertain() {
        Verdict verdict = judge(CLEAN, prediction(Doubt.LOW_CONFIDENCE, 0.55, 0.45, 0, 0, 0));

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNCERTAIN);
        assertThat(verdict.reason()).isEqualTo(Doubt.LOW_CONFIDENCE);
        assertThat(verdict.present()).isEmpty();
    }

    /** The verdict on one event whose chance of being no joint sound is this, where the model allows so much of that. */
    private static Verdict judge(double mostOther, double other, Label label) {
        ModelSpec spec = new ModelSpec(
                "test", "1", "events-v0", List.of(), Label.STANDARD, PLAIN, PLAIN, 0.5, mostOther, SPEC.novelty());
        Map<Label, Double> probabilities = new LinkedHashMap<>();
        Label.STANDARD.forEach(one -> probabilities.put(one, 0.0));
        probabilities.put(label, 1 - other);
        probabilities.put(Label.OTHER, other);
        Prediction prediction = new Prediction(probabilities, PLAIN.predictionSet(probabilities), 0.5, null);
        SoundEvent event = new SoundEvent(0, 1, List.of(new Pulse(0.5, 30)), -6, 30, 100, 200);
        return new VerdictRule(spec).judge(List.of(prediction), List.of(event), -6, CLEAN);
    }

    @Test
    void aJointSoundThatMayWellBeNoneIsUncertainHoweverLikelyItIs() {
        assertThat(judge(0.25, 0.24, Label.CLICKING).outcome()).isEqualTo(Outcome.LABELLED);
        Verdict verdict = judge(0.25, 0.26, Label.CLICKING);
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNCERTAIN);
        assertThat(verdict.reason()).isEqualTo(Doubt.LOW_CONFIDENCE);
        assertThat(verdict.label()).isEqualTo(Label.CLICKING);
    }

    @Test
    void theLimitOnOtherIsMetFromOneEndToTheOther() {
        assertThat(judge(1, 0.49, Label.CLICKING).outcome()).isEqualTo(Outcome.LABELLED);
        // Tempering lets no probability reach zero.
        assertThat(judge(1e-8, 0, Label.CLICKING).outcome()).isEqualTo(Outcome.LABELLED);
        assertThat(judge(0, 0.01, Label.CLICKING).outcome()).isEqualTo(Outcome.UNCERTAIN);
    }

    @Test
    void theLimitOnOtherIsNoneOnCallingARecordingOther() {
        assertThat(judge(0, 1, Label.OTHER).outcome()).isEqualTo(Outcome.NOT_JOINT_SOUND);
        assertThat(judge(0.25, 0.9, Label.CLICKING).outcome()).isEqualTo(Outcome.NOT_JOINT_SOUND);
    }

    @Test
    void aLimitOutsideZeroToOneIsRefused() {
        for (double limit : new double[] {-0.01, 1.01, Double.NaN}) {
            assertThatThrownBy(() -> judge(limit, 0.1, Label.CLICKING))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("largest chance of other");
        }
    }

    @Test
    void oneJointSoundAmongManyOthersIsNotPassedOver() {
        Prediction other = prediction(null, 0.1, 0, 0, 0, 0.9);
        Verdict verdict = judge(CLEAN, other, other, other, other, other, prediction(null, 0, 0, 0, 0.55, 0.45));

        assertThat(verdict.label()).isEqualTo(Label.OTHER);
        assertThat(verdict.outcome()).isEqualTo(Outcome.UNCERTAIN);
        assertThat(verdict.present()).extracting(PresentLabel::label).containsExactly(Label.CLICKING);
    }

    @Test
    void otherSoundsLikeNothingKnownAreNotAJointSoundEither() {
        Verdict verdict = judge(CLEAN, prediction(Doubt.NOVEL_SOUND, 0.02, 0.02, 0.02, 0.04, 0.9));

        assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_JOINT_SOUND);
        assertThat(verdict.reason()).isEqualTo(Doubt.NOVEL_SOUND);
    }

    @Test
    void aBandOfTwoHundredHertzIsUnusable() {
        Verdict verdict = judge(new Quality(-60, 0, 200), prediction(null, 0.9, 0.04, 0.02, 0.02, 0.02));

        assertThat(verdict).isEqualTo(Verdict.without(Outcome.UNUSABLE, Doubt.BAND_TOO_NARROW));
    }

    @Test
    void doubtNamesTheRecordingsLikeliestFault() {
        Prediction unsure = prediction(Doubt.LOW_CONFIDENCE, 0.3, 0.3, 0.2, 0.1, 0.1);

        assertThat(judge(CLEAN, unsure).reason()).isEqualTo(Doubt.LOW_CONFIDENCE);
        assertThat(judge(new Quality(-60, 0.01, 20_000), unsure).reason()).isEqualTo(Doubt.CLIPPED);
        assertThat(judge(new Quality(-60, 0, 1_000), unsure).reason()).isEqualTo(Doubt.BAND_TOO_NARROW);
        assertThat(judge(CLEAN, unsure).outcome()).isEqualTo(Outcome.UNCERTAIN);
        assertThat(judge(CLEAN, unsure).predictionSet()).hasSize(3);
    }

    @Test
    void withoutEventsTheReasonIsSilenceNoiseOrNothingHeard() {
        assertThat(RULE.judge(List.of(), List.of(), -120, CLEAN).reason()).isEqualTo(Doubt.SILENCE);
        assertThat(RULE.judge(List.of(), List.of(), -20, CLEAN).outcome()).isEqualTo(Outcome.NO_EVENT);
        assertThat(RULE.judge(List.of(), List.of(), -20, CLEAN).reason()).isEqualTo(Doubt.NO_EVENT_ABOVE_NOISE);
        assertThat(RULE.judge(List.of(), List.of(), 0, new Quality(-6, 0, 20_000)))
                .isEqualTo(Verdict.without(Outcome.UNUSABLE, Doubt.TOO_NOISY));
    }

    /** The verdict of a model of whole recordings. */
    private static Verdict ofWhole(Quality quality, double snrDb, Prediction prediction) {
        ModelSpec spec =
                new ModelSpec("test", "1", "clip-v1", List.of(), Label.STANDARD, PLAIN, PLAIN, 0.5, 1, SPEC.novelty());
        SoundEvent whole = new SoundEvent(0, 1, List.of(), -6, snrDb, 100, 200);
        return new VerdictRule(spec).judge(List.of(prediction), List.of(whole), -6, quality);
    }

    @Test
    void noBandAndNoNoiseIsAFaultToAModelOfWholeRecordingsThatLearnedFromSuch() {
        Prediction sure = prediction(null, 0.9, 0.04, 0.02, 0.02, 0.02);
        Prediction unsure = prediction(Doubt.LOW_CONFIDENCE, 0.3, 0.3, 0.2, 0.1, 0.1);

        assertThat(ofWhole(new Quality(-60, 0, 200), 30, sure).outcome()).isEqualTo(Outcome.LABELLED);
        assertThat(ofWhole(new Quality(-60, 0, 1_000), 30, unsure).reason()).isEqualTo(Doubt.LOW_CONFIDENCE);
        assertThat(ofWhole(new Quality(-6, 0, 20_000), 0, unsure).reason()).isEqualTo(Doubt.LOW_CONFIDENCE);
        assertThat(ofWhole(new Quality(-60, 0.01, 1_000), 30, unsure).reason()).isEqualTo(Doubt.CLIPPED);
        assertThat(ofWhole(new Quality(-60, 0.3, 1_000), 30, sure).outcome()).isEqualTo(Outcome.UNUSABLE);
    }

    @Test
    void whereMostOfWhatAModelLearnedFromIsMissingItIsNeverSure() {
        Prediction joint = prediction(Doubt.BAND_TOO_NARROW, 0.9, 0.04, 0.02, 0.02, 0.02);
        Prediction other = prediction(Doubt.BAND_TOO_NARROW, 0.02, 0.02, 0.02, 0.04, 0.9);

        for (Prediction prediction : List.of(joint, other)) {
            Verdict verdict = ofWhole(CLEAN, 30, prediction);
            assertThat(verdict.outcome()).isEqualTo(Outcome.UNCERTAIN);
            assertThat(verdict.reason()).isEqualTo(Doubt.BAND_TOO_NARROW);
            assertThat(verdict.label()).isEqualTo(prediction.label());
        }
    }

    @Test
    void aRecordingOfFlatTopsIsUnusable() {
        Verdict verdict = judge(new Quality(-60, 0.3, 20_000), prediction(null, 0.9, 0.04, 0.02, 0.02, 0.02));

        assertThat(verdict).isEqualTo(Verdict.without(Outcome.UNUSABLE, Doubt.CLIPPED));
    }
}

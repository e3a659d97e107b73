package org.jointsound.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.feature.FeatureSet;
import org.jointsound.feature.FeatureVector;
import org.jointsound.testing.ToyModel;
import org.junit.jupiter.api.Test;

class EventClassifierTest {
    private static final EventClassifier CLASSIFIER =
            new EventClassifier(ToyModel.bundle("1").model(), Parameters.scorer(ToyModel.parameters()));

    @Test
    void aClearEventIsNamedWithoutAbstaining() {
        Prediction prediction = CLASSIFIER.predict(ToyModel.vector(1.2));

        assertThat(prediction.label()).isEqualTo(Label.CLICKING);
        assertThat(prediction.confidence()).isGreaterThan(0.9);
        assertThat(prediction.abstention()).isNull();
        assertThat(prediction.predictionSet()).containsExactly(Label.CLICKING);
    }

    @Test
    void anEventFarFromAllTrainingAbstainsAsNovel() {
        // The toy's novelty threshold is three deviations of one.
        assertThat(CLASSIFIER.predict(ToyModel.vector(2.9)).abstention()).isNotEqualTo(Doubt.NOVEL_SOUND);
        assertThat(CLASSIFIER.predict(ToyModel.vector(3.1)).abstention()).isEqualTo(Doubt.NOVEL_SOUND);
        assertThat(CLASSIFIER.predict(ToyModel.vector(3.1)).novelty()).isEqualTo(1);
    }

    @Test
    void anEventOnTheBorderNamesBothInItsSet() {
        assertThat(CLASSIFIER.predict(ToyModel.vector(0)).predictionSet())
                .containsExactlyInAnyOrder(Label.CLICKING, Label.OTHER);
    }

    @Test
    void aModelOfWholeRecordingsAbstainsWhereMostOfWhatItKnowsIsMissingAndEvidenceDoesNotChangeThat() {
        FeatureSet set = Unit.CLIP.featureSet();
        Novelty novelty = new Novelty(
                Collections.nCopies(set.size(), 5.0), Collections.nCopies(set.size(), 2.0), List.of(0.0, 1.0), 100);
        ModelSpec toy = ToyModel.bundle("1").model();
        ModelSpec spec = new ModelSpec(
                "clip", "1", set.id(), set.names(), toy.labels(), toy.event(), toy.recording(), 0.5, 1, novelty);
        EventClassifier classifier = new EventClassifier(spec, new Scorer() {
            @Override
            public Set<Label> labels() {
                return Set.copyOf(toy.labels());
            }

            @Override
            public Map<Label, Double> probabilities(FeatureVector vector) {
                return Map.of(Label.CLICKING, 0.9, Label.OTHER, 0.1);
            }
        });
        double[] values = new double[set.size()];
        // Of 229 features 114 are less than half, 115 more.
        Arrays.fill(values, 0, 114, Double.NaN);
        assertThat(classifier.predict(new FeatureVector(set, values)).abstention())
                .isNull();
        values[114] = Double.NaN;
        Prediction narrow = classifier.predict(new FeatureVector(set, values));
        assertThat(narrow.abstention()).isEqualTo(Doubt.BAND_TOO_NARROW);
        assertThat(classifier.weighed(narrow, Label.CLICKING, 4).abstention()).isEqualTo(Doubt.BAND_TOO_NARROW);
    }

    @Test
    void anotherFeatureSetIsRefusedAlsoUnderTheSameName() {
        FeatureSet edited = new FeatureSet(ToyModel.SET.id(), 24_000, List.of("y"));

        assertThatThrownBy(() -> CLASSIFIER.predict(new FeatureVector(edited, new double[] {1})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("toy");
    }

    @Test
    void evidenceAgainstALabelDividesItsOddsAndKeepsTheOthersInProportion() {
        Map<Label, Double> before = Map.of(Label.CLICKING, 0.6, Label.OTHER, 0.4);
        Prediction prediction = new Prediction(before, List.of(Label.CLICKING), 0.3, null);

        Prediction weighed = CLASSIFIER.weighed(prediction, Label.CLICKING, 4);

        // Odds of 1.5 become 0.375, that is 3 in 11.
        assertThat(weighed.probabilities().get(Label.CLICKING)).isCloseTo(3.0 / 11, within(1e-12));
        assertThat(weighed.label()).isEqualTo(Label.OTHER);
        assertThat(weighed.novelty()).isEqualTo(0.3);
    }

    @Test
    void evidenceAgainstALabelLeavesCertaintyAndAbsenceAsTheyAre() {
        for (double p : new double[] {0, 1}) {
            Map<Label, Double> before = Map.of(Label.CLICKING, p, Label.OTHER, 1 - p);
            Prediction prediction = new Prediction(before, List.of(Label.CLICKING), 0.3, null);

            assertThat(CLASSIFIER.weighed(prediction, Label.CLICKING, 4).probabilities())
                    .isEqualTo(before);
        }
    }

    @Test
    void anEventThatIsNovelStaysSoAndOneThatLosesItsConfidenceAbstains() {
        Prediction novel = CLASSIFIER.predict(ToyModel.vector(3.1));
        assertThat(CLASSIFIER.weighed(novel, Label.CLICKING, 4).abstention()).isEqualTo(Doubt.NOVEL_SOUND);

        Map<Label, Double> three = Map.of(Label.CLICKING, 0.7, Label.OTHER, 0.15, Label.TENDON_SNAP, 0.15);
        Prediction sure = new Prediction(three, List.of(Label.CLICKING), 0.3, null);
        // 0.7 has odds of 7 to 3; a fourth of that is 7 to 12, so 0.368 is the most that any label has left.
        assertThat(CLASSIFIER.weighed(sure, Label.CLICKING, 4).abstention()).isEqualTo(Doubt.LOW_CONFIDENCE);
    }
}

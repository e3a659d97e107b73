package org.jointsound.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
    void anotherFeatureSetIsRefusedAlsoUnderTheSameName() {
        FeatureSet edited = new FeatureSet(ToyModel.SET.id(), 24_000, List.of("y"));

        assertThatThrownBy(() -> CLASSIFIER.predict(new FeatureVector(edited, new double[] {1})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("toy");
    }
}

package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.feature.FeatureSet;
import org.jointsound.feature.FeatureVector;
import org.jointsound.model.Calibration;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Label;
import org.jointsound.model.ModelSpec;
import org.jointsound.model.Novelty;
import org.jointsound.model.Parameters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RadialMachineTest {
    private static final FeatureSet SET = new FeatureSet("two", 24_000, List.of("telling", "constant"));

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1, -3e5, Double.NaN})
    void aFeatureThatNeverChangesSpoilsNothing(double constant) {
        List<LabelledEvent> events = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            events.add(new LabelledEvent(vector(0.05 * i, constant), Label.CLICKING));
            events.add(new LabelledEvent(vector(-0.05 * i, constant), Label.OTHER));
        }
        Calibration plain = new Calibration(1, 0, 0, 0);
        Novelty novelty = new Novelty(List.of(0.0, 0.0), List.of(1.0, 1.0), List.of(0.0, 1.0), 9);
        ModelSpec spec = new ModelSpec(
                "test",
                "1",
                SET.id(),
                SET.names(),
                List.of(Label.CLICKING, Label.OTHER),
                plain,
                plain,
                0.5,
                1,
                novelty);
        EventClassifier classifier =
                new EventClassifier(spec, Parameters.scorer(new RadialMachine(8, 0.02).train(events, 1)));

        assertThat(classifier.predict(vector(1, constant)).label()).isEqualTo(Label.CLICKING);
        assertThat(classifier.predict(vector(-1, constant)).label()).isEqualTo(Label.OTHER);
        assertThat(classifier.predict(vector(1, constant)).confidence()).isGreaterThan(0.8);
    }

    private static FeatureVector vector(double telling, double constant) {
        return new FeatureVector(SET, new double[] {telling, constant});
    }
}

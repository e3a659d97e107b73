package org.jointsound.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jointsound.concern.Circumstances;
import org.jointsound.feature.FeatureVector;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Label;
import org.jointsound.model.ModelSpec;
import org.jointsound.model.Scorer;
import org.jointsound.store.ModelStore;
import org.jointsound.testing.Analysers;
import org.jointsound.testing.ToyModel;
import org.junit.jupiter.api.Test;

class SecondModelTest {
    private static final Path POP = Path.of("samples/cavitation_pop-s002-04.wav");

    @Test
    void aSecondModelIsAskedOfTheSameFeaturesAndChangesNothingOfTheReport() throws IOException {
        ModelSpec shipped =
                new ModelStore(Path.of("models")).load(ModelStore.CHAMPION).spec();
        Analyser alone = Analysers.shared();

        FileOutcome.Analysed plain = analysed(alone);
        FileOutcome.Analysed watched = analysed(alone.besides(always(Label.GRINDING_CREPITUS, shipped)));

        assertThat(plain.second()).isNull();
        assertThat(plain.report().label()).isEqualTo(Label.CAVITATION_POP);
        assertThat(Objects.requireNonNull(watched.second()).label()).isEqualTo(Label.GRINDING_CREPITUS);
        assertThat(watched.report().events()).isEqualTo(plain.report().events());
        assertThat(watched.report().probabilities()).isEqualTo(plain.report().probabilities());
        assertThat(watched.report().model()).isEqualTo(plain.report().model());
        assertThat(watched.features()).hasSameSizeAs(plain.report().events());
    }

    @Test
    void aSecondModelOfOtherFeaturesIsRefused() {
        EventClassifier foreign = always(Label.CLICKING, ToyModel.bundle("1").model());

        assertThatThrownBy(() -> Analysers.shared().besides(foreign))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("toy");
    }

    @Test
    void aSecondModelThatFailsHasNoAnswerAndTheReportIsAsWithoutIt() throws IOException {
        ModelSpec shipped =
                new ModelStore(Path.of("models")).load(ModelStore.CHAMPION).spec();

        FileOutcome.Analysed watched =
                analysed(Analysers.shared().besides(giving(Label.CLICKING, Double.NaN, shipped)));

        assertThat(watched.second()).isNull();
        assertThat(watched.report().label()).isEqualTo(Label.CAVITATION_POP);
    }

    private static FileOutcome.Analysed analysed(Analyser analyser) throws IOException {
        return (FileOutcome.Analysed) analyser.analyse(POP, "pop.wav", Circumstances.UNKNOWN);
    }

    private static EventClassifier always(Label label, ModelSpec spec) {
        return giving(label, 1, spec);
    }

    private static EventClassifier giving(Label label, double score, ModelSpec spec) {
        return new EventClassifier(spec, new Scorer() {
            @Override
            public Set<Label> labels() {
                return Set.copyOf(spec.labels());
            }

            @Override
            public Map<Label, Double> probabilities(FeatureVector vector) {
                Map<Label, Double> scores = new LinkedHashMap<>();
                spec.labels().forEach(one -> scores.put(one, one.equals(label) ? score : 0.0));
                return scores;
            }
        });
    }
}

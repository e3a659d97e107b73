package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jointsound.model.Label;
import org.jointsound.model.drift.FeatureBins;
import org.jointsound.model.drift.Reference;
import org.jointsound.testing.ToyModel;
import org.junit.jupiter.api.Test;

class ReferenceFitTest {
    private static final double NONE = Double.NaN;

    /** Expected by {@code numpy.quantile(method="inverted_cdf")} and {@code numpy.searchsorted(side="left")}. */
    @Test
    void binsLieBetweenTheTenthsOfWhatIsThere() {
        double[] values = DoubleStream.concat(
                        IntStream.rangeClosed(1, 25).asDoubleStream(), DoubleStream.of(NONE, NONE))
                .toArray();

        FeatureBins bins = ReferenceFit.bins("x", values);

        assertThat(bins.edges()).containsExactly(3.0, 5.0, 8.0, 10.0, 13.0, 15.0, 18.0, 20.0, 23.0);
        double three = 3 / 27.0;
        double two = 2 / 27.0;
        assertThat(bins.shares()).containsExactly(three, two, three, two, three, two, three, two, three, two);
        assertThat(bins.missing()).isEqualTo(2 / 27.0);
    }

    @Test
    void equalEdgesAreOneAndNoBinIsEmpty() {
        FeatureBins bins = ReferenceFit.bins("x", new double[] {0, -0.0, 0, 0, -0.0, 0, 1, 2, 3, 9});

        assertThat(bins.edges()).containsExactly(0.0, 1.0, 2.0, 3.0);
        assertThat(bins.shares()).containsExactly(0.6, 0.1, 0.1, 0.1, 0.1);
    }

    @Test
    void aFeatureThatNeverDiffersHasItsValueBetweenTwoEmptyBins() {
        FeatureBins bins = ReferenceFit.bins("x", new double[] {5, 5, NONE, 5});

        assertThat(bins.shares()).containsExactly(0.0, 0.75, 0.0);
        assertThat(bins.missing()).isEqualTo(0.25);
        assertThat(List.of(bins.binOf(4.999), bins.binOf(5), bins.binOf(5.001))).containsExactly(0, 1, 2);
    }

    @Test
    void oneValueAndNoneAtAllAreBinsToo() {
        assertThat(ReferenceFit.bins("x", new double[] {7}).shares()).containsExactly(0.0, 1.0, 0.0);
        FeatureBins none = ReferenceFit.bins("x", new double[] {NONE, NONE});
        assertThat(none.shares()).containsExactly(0.0);
        assertThat(none.missing()).isEqualTo(1);
    }

    @Test
    void labelsAreThoseThatModelsGaveNotThoseThatAreTrue() {
        List<Answer> unseen = List.of(
                ToyAnswers.clicking(Label.CLICKING, "f", 0.9),
                ToyAnswers.clicking(Label.OTHER, "f", 0.8),
                ToyAnswers.clicking(Label.OTHER, "f", 0.7),
                ToyAnswers.clicking(Label.OTHER, "f", 0.2),
                ToyAnswers.unheard("f"));
        List<TrainingRecording> recordings =
                unseen.stream().map(Answer::recording).toList();

        Reference reference = ReferenceFit.of(ToyModel.bundle("1").model(), recordings, unseen);

        assertThat(reference.labels()).isEqualTo(Map.of(Label.CLICKING, 0.75, Label.OTHER, 0.25));
        assertThat(reference.recordings()).isEqualTo(4);
        assertThat(reference.events()).isEqualTo(4);
        assertThat(reference.featureNames()).isEqualTo(ToyModel.SET.names());
    }
}

package org.jointsound.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jointsound.feature.FeatureSet;
import org.jointsound.feature.FeatureVector;
import org.jointsound.testing.ToyTrees;
import org.jointsound.training.BoostedTrees;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tribuo.Model;

/** Trees asked in pure Java against the same trees asked by XGBoost's own library. */
class TreeScorerTest {
    private static final List<Label> LABELS = List.of(Label.TENDON_SNAP, Label.OTHER, Label.CLICKING);

    private static Model<org.tribuo.classification.Label> trained;
    private static Scorer scorer;

    @BeforeAll
    static void train() {
        assumeTrue(BoostedTrees.runHere());
        trained = ToyTrees.model(new BoostedTrees(60, 4, 0.2), LABELS);
        scorer = Parameters.scorer(trained);
    }

    private static void agrees(FeatureVector vector) {
        Map<Label, Double> ours = scorer.probabilities(vector);
        var theirs = trained.predict(TribuoExamples.unlabelled(vector)).getOutputScores();

        assertThat(ours).hasSameSizeAs(theirs);
        theirs.forEach((name, score) -> assertThat(ours.getOrDefault(new Label(name), Double.NaN))
                .as("%s of %s", name, vector)
                .isCloseTo(score.getScore(), within(1e-6)));
    }

    private static FeatureVector vector(FeatureSet set, double... values) {
        return new FeatureVector(set, values);
    }

    @Test
    void readsTreesWithTheReaderInPureJava() {
        assertThat(scorer).isInstanceOf(TreeScorer.class);
        assertThat(scorer.labels()).containsExactlyInAnyOrderElementsOf(LABELS);
    }

    @Test
    void agreesWithTheNativeLibraryOnVectorsWithGaps() {
        ToyTrees.vectors(500, 2).forEach(TreeScorerTest::agrees);
    }

    @Test
    void agreesOnZeroNegativeTinyAndHugeValues() {
        double[] odd = {0, -0.0, 1e-40, -1e-300, 1e30, -1e30, 3.4e38, Double.NaN};
        for (double one : odd) {
            for (double other : odd) {
                agrees(vector(ToyTrees.SET, one, other, 0.1, other, -0.1, one));
            }
        }
    }

    @Test
    void whatAVectorDoesNotHaveIsAbsentAndWhatTheModelDoesNotKnowIsPassedOver() {
        FeatureSet fewer = new FeatureSet("fewer", 24_000, List.of("d", "a"));
        FeatureSet more = new FeatureSet("more", 24_000, List.of("new", "a", "b", "c", "d", "e", "f"));
        for (double x = -2; x <= 2; x += 0.125) {
            agrees(vector(fewer, x, -x));
            agrees(vector(more, 7, x, -x, x / 2, 0, 1, x));
        }
    }

    @Test
    void theOrderOfTheFeaturesDoesNotMatter() {
        List<String> turned = new ArrayList<>(ToyTrees.SET.names());
        Collections.reverse(turned);
        FeatureSet set = new FeatureSet("turned", 24_000, turned);
        for (FeatureVector one : ToyTrees.vectors(50, 4)) {
            double[] values = new double[set.size()];
            for (int i = 0; i < values.length; i++) {
                values[values.length - 1 - i] = one.get(i);
            }
            assertThat(scorer.probabilities(vector(set, values))).isEqualTo(scorer.probabilities(one));
        }
    }

    @Test
    void aVectorWithoutAnyValueStillGetsProbabilities() {
        double[] none = new double[ToyTrees.SET.size()];
        java.util.Arrays.fill(none, Double.NaN);
        assertThat(scorer.probabilities(vector(ToyTrees.SET, none)).values().stream()
                        .mapToDouble(p -> p)
                        .sum())
                .isCloseTo(1, within(1e-6));
    }

    @Test
    void aModelThatMissesALabelOfItsSpecificationIsRefused() {
        Scorer two =
                Parameters.scorer(ToyTrees.model(new BoostedTrees(5, 2, 0.3), List.of(Label.CLICKING, Label.OTHER)));
        Calibration plain = new Calibration(1, 0, 0, 0);
        List<Double> zeros = Collections.nCopies(ToyTrees.SET.size(), 0.0);
        List<Double> ones = Collections.nCopies(ToyTrees.SET.size(), 1.0);
        ModelSpec spec = new ModelSpec(
                "test",
                "1",
                ToyTrees.SET.id(),
                ToyTrees.SET.names(),
                LABELS,
                plain,
                plain,
                0.5,
                1,
                new Novelty(zeros, ones, List.of(0.0, 1.0), 9));

        assertThat(two.labels()).containsExactlyInAnyOrder(Label.CLICKING, Label.OTHER);
        assertThatThrownBy(() -> new EventClassifier(spec, two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tendon_snap");
        assertThat(new EventClassifier(spec, scorer).spec()).isEqualTo(spec);
    }

    @Test
    void eightThreadsGetTheAnswersThatOneGets() throws Exception {
        List<FeatureVector> vectors = ToyTrees.vectors(300, 5);
        List<Map<Label, Double>> alone =
                vectors.stream().map(scorer::probabilities).toList();
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Map<Label, Double>>>> pending = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                pending.add(executor.submit(
                        () -> vectors.stream().map(scorer::probabilities).toList()));
            }
            for (Future<List<Map<Label, Double>>> one : pending) {
                assertThat(one.get()).isEqualTo(alone);
            }
        } finally {
            executor.shutdownNow();
        }
    }
}

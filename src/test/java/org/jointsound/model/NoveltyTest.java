package org.jointsound.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointsound.feature.FeatureSet;
import org.jointsound.feature.FeatureVector;
import org.junit.jupiter.api.Test;

class NoveltyTest {
    private static final FeatureSet SET = new FeatureSet("test", 24_000, List.of("a", "b"));
    private static final Novelty NOVELTY =
            new Novelty(List.of(10.0, 0.0), List.of(2.0, 1.0), List.of(0.0, 1.0, 3.0), 2.5);

    private static double distance(double a, double b) {
        return NOVELTY.distance(new FeatureVector(SET, new double[] {a, b}));
    }

    @Test
    void distanceIsTheRootMeanSquareOfStandardisedFeatures() {
        assertThat(distance(10, 0)).isZero();
        assertThat(distance(14, 0)).isCloseTo(Math.sqrt(2 * 2 / 2.0), within(1e-12));
        assertThat(distance(14, 3)).isCloseTo(Math.sqrt((4 + 9) / 2.0), within(1e-12));
    }

    @Test
    void absentFeaturesDoNotCount() {
        assertThat(distance(14, Double.NaN)).isCloseTo(2, within(1e-12));
        assertThat(distance(Double.NaN, Double.NaN)).isZero();
    }

    @Test
    void missingIsTheShareOfTheFeaturesThatSomeTrainingEventHad() {
        FeatureSet three = new FeatureSet("three", 24_000, List.of("a", "b", "never"));
        Novelty novelty = new Novelty(List.of(10.0, 0.0, 0.0), List.of(2.0, 0.5, 1.0), List.of(0.0, 1.0), 2.5);
        double absent = Double.NaN;

        assertThat(novelty.missing(new FeatureVector(three, new double[] {1, 1, absent})))
                .isZero();
        assertThat(novelty.missing(new FeatureVector(three, new double[] {absent, 1, 1})))
                .isEqualTo(0.5);
        assertThat(novelty.missing(new FeatureVector(three, new double[] {absent, absent, absent})))
                .isEqualTo(1);
    }

    @Test
    void scoreIsTheShareOfTrainingEventsThatLayNearer() {
        assertThat(NOVELTY.score(0)).isZero();
        assertThat(NOVELTY.score(0.5)).isCloseTo(0.25, within(1e-12));
        assertThat(NOVELTY.score(1)).isCloseTo(0.5, within(1e-12));
        assertThat(NOVELTY.score(2)).isCloseTo(0.75, within(1e-12));
        assertThat(NOVELTY.score(99)).isEqualTo(1);
    }
}

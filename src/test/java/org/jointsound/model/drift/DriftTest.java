package org.jointsound.model.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.jointsound.feature.FeatureSet;
import org.jointsound.feature.FeatureVector;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.junit.jupiter.api.Test;

class DriftTest {
    private static final FeatureSet SET = new FeatureSet("two", 24_000, List.of("a", "b"));
    private static final FeatureBins A = new FeatureBins("a", List.of(0.0), List.of(0.5, 0.5), 0);
    private static final FeatureBins B = new FeatureBins("b", List.of(1.0, 2.0), List.of(0.4, 0.4, 0.1), 0.1);
    private static final Reference REFERENCE =
            new Reference(1000, 3000, List.of(A, B), Map.of(Label.CLICKING, 0.5, Label.OTHER, 0.5));

    private static FeatureVector vector(double a, double b) {
        return new FeatureVector(SET, new double[] {a, b});
    }

    @Test
    void eventsAreCountedByBinAndRecordingsByOutcome() {
        DriftCounter counter = new DriftCounter(REFERENCE);
        counter.add(
                List.of(vector(-1, Double.NaN), vector(3, 1.5)),
                List.of(Label.CLICKING, Label.OTHER),
                Outcome.LABELLED);
        counter.add(List.of(vector(0, 9)), List.of(Label.CLICKING), Outcome.UNCERTAIN);
        counter.add(List.of(), List.of(), Outcome.NO_EVENT);

        DriftCounts counts = counter.take();

        assertThat(counts.heard()).isEqualTo(2);
        assertThat(counts.events()).isEqualTo(3);
        assertThat(counts.features())
                .containsEntry("a", List.of(0L, 2L, 1L))
                .containsEntry("b", List.of(1L, 0L, 1L, 1L));
        assertThat(counts.labels()).isEqualTo(Map.of(Label.CLICKING, 2L, Label.OTHER, 1L));
        assertThat(counts.outcomes())
                .isEqualTo(Map.of(Outcome.LABELLED, 1L, Outcome.UNCERTAIN, 1L, Outcome.NO_EVENT, 1L));
        assertThat(counter.take().isEmpty()).isTrue();
        assertThat(counts.plus(counts).features()).containsEntry("b", List.of(2L, 0L, 2L, 2L));
        assertThat(counts.plus(DriftCounts.NONE)).isEqualTo(counts);
        assertThat(DriftCounts.NONE.plus(counts)).isEqualTo(counts);
    }

    @Test
    void aVectorOfOtherFeaturesIsRefusedAndCountsForNothing() {
        DriftCounter counter = new DriftCounter(REFERENCE);
        FeatureSet swapped = new FeatureSet("swapped", 24_000, List.of("b", "a"));

        assertThatThrownBy(() -> counter.add(
                        List.of(vector(1, 1), new FeatureVector(swapped, new double[] {1, 1})),
                        List.of(),
                        Outcome.LABELLED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("swapped");
        assertThat(counter.take().isEmpty()).isTrue();
    }

    @Test
    void whatMovedComesFirstAndChanceIsSharedAmongTheFeatures() {
        DriftCounts counts = new DriftCounts(
                400,
                Map.of("a", List.of(0L, 600L, 600L), "b", List.of(120L, 120L, 480L, 480L)),
                Map.of(Label.CLICKING, 1000L, Label.OTHER, 200L),
                Map.of(Outcome.LABELLED, 400L));

        Drift drift = Drift.of(REFERENCE, counts);

        assertThat(drift.isTold()).isTrue();
        assertThat(drift.features()).extracting(Drift.OfFeature::name).containsExactly("b", "a");
        // (0.5 - 5/6) ln(0.5 / (5/6)) twice over, by numpy with half a count in each cell.
        assertThat(drift.labels().index()).isCloseTo(0.5353675, within(1e-6));
        assertThat(drift.labels().shift()).isEqualTo(Shift.MAJOR);
        // scipy: chi2.isf(0.05 / 2, 3) * (1 / 400 + 1 / 1000)
        assertThat(drift.features().get(0).stability().chance()).isCloseTo(0.0327192, within(1e-6));
        assertThat(drift.shifted(Shift.MAJOR)).extracting(Drift.OfFeature::name).containsExactly("b");
        assertThat(drift.shifted(Shift.MINOR)).isEmpty();
    }

    @Test
    void withNothingCountedNothingIsToldAndNothingHasMoved() {
        Drift drift = Drift.of(REFERENCE, DriftCounts.NONE);

        assertThat(drift.isTold()).isFalse();
        assertThat(drift.labels().index()).isZero();
        assertThat(drift.shifted(Shift.STABLE)).hasSize(2);
    }
}

package org.jointsound.model.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureBinsTest {
    private static final FeatureBins BINS = new FeatureBins("x", List.of(0.0, 2.5), List.of(0.5, 0.25, 0.15), 0.1);

    @ParameterizedTest
    @CsvSource({"-1e300,0", "-0.0,0", "0,0", "1e-300,1", "2.5,1", "2.6,2", "1e300,2", "NaN,-1"})
    void aValueOnAnEdgeBelongsBelowIt(double value, int bin) {
        assertThat(BINS.binOf(value)).isEqualTo(bin);
    }

    @Test
    void aFeatureThatWasAlwaysMissingHasOneEmptyBin() {
        assertThat(new FeatureBins("x", List.of(), List.of(0.0), 1).binOf(7)).isZero();
    }

    @Test
    void whatIsNoDistributionIsRefused() {
        refused(List.of(1.0, 1.0), List.of(0.5, 0.5, 0.0), 0);
        refused(List.of(2.0, 1.0), List.of(0.5, 0.5, 0.0), 0);
        refused(List.of(Double.NaN), List.of(0.5, 0.5), 0);
        refused(List.of(Double.POSITIVE_INFINITY), List.of(0.5, 0.5), 0);
        refused(List.of(1.0), List.of(1.0), 0);
        refused(List.of(1.0), List.of(0.5, 0.4), 0);
        refused(List.of(1.0), List.of(1.5, -0.5), 0);
        refused(List.of(1.0), List.of(0.5, Double.NaN), 0.5);
        refused(List.of(), List.of(1.5), -0.5);
        refused(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0), Collections.nCopies(11, 1.0 / 11), 0);
    }

    private static void refused(List<Double> edges, List<Double> shares, double missing) {
        assertThatThrownBy(() -> new FeatureBins("x", edges, shares, missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x");
    }

    @Test
    void aReferenceIsOfARecordingAtLeastAndItsLabelsMakeAWhole() {
        Map<Label, Double> labels = Map.of(Label.OTHER, 1.0);
        assertThat(new Reference(1, 1, List.of(BINS), labels).featureNames()).containsExactly("x");
        assertThatThrownBy(() -> new Reference(0, 1, List.of(BINS), labels)).hasMessageContaining("0 recordings");
        assertThatThrownBy(() -> new Reference(2, 1, List.of(BINS), labels)).hasMessageContaining("1 events");
        assertThatThrownBy(() -> new Reference(1, 1, List.of(BINS), Map.of(Label.OTHER, 0.9)))
                .hasMessageContaining("labels sum to 0.9");
    }
}

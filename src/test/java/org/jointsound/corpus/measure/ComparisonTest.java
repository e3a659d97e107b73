package org.jointsound.corpus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static Published range(double low, double high) {
        return Published.paper("", "", low, high);
    }

    /** 0, 1, ... 100: mean and median 50, middle four fifths from 10 to 90. */
    private static Cases even() {
        Cases cases = new Cases();
        cases.add(DoubleStream.iterate(0, x -> x + 1).limit(101).boxed().toList());
        return cases;
    }

    @Test
    void theMiddleFourFifthsMustLieInside() {
        assertThat(Comparison.INSIDE.agrees(even(), range(10, 90))).isTrue();
        assertThat(Comparison.INSIDE.agrees(even(), range(11, 95))).isFalse();
        assertThat(Comparison.INSIDE.agrees(even(), range(5, 89))).isFalse();
    }

    @Test
    void theMiddleFourFifthsMustHoldWhatFewRecordingsShow() {
        assertThat(Comparison.HOLDS.agrees(even(), range(10, 90))).isTrue();
        assertThat(Comparison.HOLDS.agrees(even(), range(9, 50))).isFalse();
        assertThat(Comparison.HOLDS.agrees(even(), range(50, 91))).isFalse();
    }

    @Test
    void meanSpreadAndShareMustLieInTheRange() {
        assertThat(Comparison.MEAN.agrees(even(), range(49, 51))).isTrue();
        assertThat(Comparison.MEAN.agrees(even(), range(51, 60))).isFalse();
        // Of n whole numbers in a row the variance is n (n + 1) / 12.
        assertThat(Comparison.DEVIATION.value(even())).isCloseTo(Math.sqrt(101 * 102 / 12.0), within(1e-9));
        Cases yesAndNo = new Cases();
        yesAndNo.add(List.of(1.0, 0.0, 0.0, 0.0));
        assertThat(Comparison.SHARE.value(yesAndNo)).isEqualTo(25);
    }

    @Test
    void theLeastOfAllValuesMustLieInTheRange() {
        Cases gaps = new Cases();
        gaps.add(List.of(31.0, 20.0));
        gaps.add(List.of(25.0));
        assertThat(Comparison.LEAST.value(gaps)).isEqualTo(20);
        assertThat(Comparison.LEAST.agrees(gaps, range(20, Double.POSITIVE_INFINITY)))
                .isTrue();
        assertThat(Comparison.LEAST.agrees(gaps, range(21, Double.POSITIVE_INFINITY)))
                .isFalse();
    }

    /** Wilson's interval of 5 in 10 is 23.7 to 76.3 %, of 0 in 10 it ends at 27.8 %. */
    @Test
    void aPublishedCountIsGivenWilsonsInterval() {
        Published half = Published.count("", "", 5, 10);
        assertThat(half.low()).isCloseTo(23.66, within(0.01));
        assertThat(half.high()).isCloseTo(76.34, within(0.01));
        assertThat(Published.count("", "", 0, 10).high()).isCloseTo(27.75, within(0.01));
    }
}

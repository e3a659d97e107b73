package org.jointsound.corpus.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawTest {
    private static final int MANY = 40_000;

    private final Draw draw = Draw.of(7);

    private static double[] sample(DoubleSupplier source) {
        return DoubleStream.generate(source).limit(MANY).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length);
    }

    @Test
    void logNormalHasItsMedianAndGeometricDeviation() {
        double[] logs = sample(() -> Math.log(draw.logNormal(1.6, 1.35)));
        assertThat(Math.exp(mean(logs))).isCloseTo(1.6, within(0.02));
        assertThat(Math.exp(deviation(logs))).isCloseTo(1.35, within(0.01));
    }

    @Test
    void normalHasTwoThirdsOfItsDrawsWithinOneDeviation() {
        double[] values = sample(() -> draw.normal(20, 7));
        assertThat(mean(values)).isCloseTo(20, within(0.15));
        long inside = Arrays.stream(values).filter(v -> Math.abs(v - 20) < 7).count();
        assertThat((double) inside / MANY).isCloseTo(0.6827, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1, 3, 40})
    void gammaHasItsMeanAndACoefficientOfVariationOfOneOverTheRootOfItsShape(double shape) {
        double[] values = sample(() -> draw.gamma(0.009, shape));
        assertThat(mean(values)).isCloseTo(0.009, within(0.009 * 0.025));
        assertThat(deviation(values) / mean(values)).isCloseTo(1 / Math.sqrt(shape), within(0.03));
    }

    @Test
    void exponentialHasItsMeanAndAsLargeADeviation() {
        double[] values = sample(() -> draw.exponential(0.4));
        assertThat(mean(values)).isCloseTo(0.4, within(0.01));
        assertThat(deviation(values)).isCloseTo(0.4, within(0.015));
    }

    @Test
    void whiteNoiseHasMeanZeroDeviationOneAndNoMemory() {
        double[] values = sample(draw::white);
        assertThat(mean(values)).isCloseTo(0, within(0.02));
        assertThat(deviation(values)).isCloseTo(1, within(0.02));
        double lagOne = 0;
        for (int i = 1; i < MANY; i++) {
            lagOne += values[i] * values[i - 1];
        }
        assertThat(lagOne / MANY).isCloseTo(0, within(0.02));
    }

    @Test
    void weightsGiveTheShares() {
        int[] counts = new int[3];
        for (int i = 0; i < MANY; i++) {
            counts[draw.weighted(0.55, 0.30, 0.15)]++;
        }
        assertThat((double) counts[0] / MANY).isCloseTo(0.55, within(0.015));
        assertThat((double) counts[2] / MANY).isCloseTo(0.15, within(0.015));
    }

    @Test
    void wholeNumbersReachBothEndsAndNoFurther() {
        int[] values = IntStream.range(0, 1_000).map(i -> draw.between(-1, 2)).toArray();
        assertThat(Arrays.stream(values).distinct().sorted().toArray()).containsExactly(-1, 0, 1, 2);
        assertThat(draw.pick(List.of("only"))).isEqualTo("only");
    }

    @Test
    void streamsRepeatAndNeighboursShareNothing() {
        assertThat(Draw.of(1, 2, 3).uniform(0, 1)).isEqualTo(Draw.of(1, 2, 3).uniform(0, 1));
        long[] seeds = {
            Draw.seedOf(1, 2, 3), Draw.seedOf(1, 3, 2), Draw.seedOf(2, 1, 3), Draw.seedOf(1, 2), Draw.seedOf(1, 2, -3)
        };
        assertThat(Arrays.stream(seeds).distinct().count()).isEqualTo(5);
        // Neighbouring seeds differ in about half their bits.
        assertThat(Long.bitCount(Draw.seedOf(1, 2, 3) ^ Draw.seedOf(1, 2, 4))).isBetween(16, 48);
    }
}

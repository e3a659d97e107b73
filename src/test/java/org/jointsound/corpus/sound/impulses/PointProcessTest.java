package org.jointsound.corpus.sound.impulses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.jointsound.corpus.sound.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointProcessTest {
    private static final int MANY = 4_000;

    private final Draw draw = Draw.of(17);

    private static double mean(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(mean(IntStream.range(0, values.length)
                .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                .toArray()));
    }

    private static double[] gaps(List<Double> times) {
        return IntStream.range(1, times.size())
                .mapToDouble(i -> times.get(i) - times.get(i - 1))
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 3})
    void aDecayingIntensityGivesTheExpectedCountOfItsIntegral(double decays) {
        Flurry flurry = new Flurry(20, 0.002, 1);
        double[] counts = new double[MANY];
        for (int i = 0; i < MANY; i++) {
            for (double time : flurry.times(draw)) {
                counts[i] += time < decays * 0.002 ? 1 : 0;
            }
        }
        // The integral of (20 / m) exp(-t / m); a Poisson count has a variance equal to its mean.
        double expected = 20 * (1 - Math.exp(-decays));
        assertThat(mean(counts)).isCloseTo(expected, within(0.3));
        assertThat(deviation(counts)).isCloseTo(Math.sqrt(expected), within(0.15));
    }

    @ParameterizedTest
    @CsvSource({"0.004, 0", "0.010, 0.001", "0.025, 0.005"})
    void aFlurryIsDensestAfterItsRiseAndHolds90PercentInItsDuration(double seconds, double rise) {
        Flurry flurry = Flurry.lasting(seconds, rise, 400_000);
        double[] times = flurry.times(draw);
        double from = times[times.length / 20];
        double to = times[times.length - times.length / 20];
        assertThat(to - from).isCloseTo(seconds, within(0.08 * seconds));
        int bins = 50;
        int[] histogram = new int[bins];
        for (double time : times) {
            if (time < seconds) {
                histogram[(int) (time / seconds * bins)]++;
            }
        }
        int densest = IntStream.range(0, bins).reduce(0, (a, b) -> histogram[b] > histogram[a] ? b : a);
        assertThat((densest + 0.5) / bins * seconds).isCloseTo(rise, within(0.05 * seconds));
    }

    @Test
    void aFlurryCountedFromItsFirstImpulseIsNeverEmpty() {
        Flurry sparse = new Flurry(0.01, 0.002, 1);
        for (int i = 0; i < 100; i++) {
            assertThat(sparse.timesFromFirst(draw)).isSorted().startsWith(0);
        }
        assertThat(new Flurry(30, 0.002, 2).timesFromFirst(draw)).isSorted().startsWith(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.6, 0.9})
    void aHawkesProcessHasTheMeanRateAndTheClumpsOfItsBranchingRatio(double ratio) {
        Hawkes hawkes = new Hawkes(20, ratio, 0.005);
        double seconds = 10;
        double[] counts = new double[400];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = hawkes.times(seconds, at -> 1, Integer.MAX_VALUE, draw).size();
        }
        // Hawkes 1971: rate mu / (1 - n), and over long times a variance of 1 / (1 - n)^2 times the mean.
        double rate = 20 / (1 - ratio);
        assertThat(mean(counts) / seconds).isCloseTo(rate, within(0.05 * rate));
        double fano = deviation(counts) * deviation(counts) / mean(counts);
        assertThat(fano * (1 - ratio) * (1 - ratio)).isCloseTo(1, within(0.25));
    }

    @Test
    void aHawkesProcessFollowsItsDriveAndKeepsToItsMost() {
        Hawkes hawkes = Hawkes.ofMeanRate(200, 0.5, 0.004);
        List<Double> times = hawkes.times(100, at -> at < 50 ? 0.25 : 1, Integer.MAX_VALUE, draw);
        long early = times.stream().filter(at -> at < 50).count();
        assertThat(times).isSorted();
        assertThat((double) early / (times.size() - early)).isCloseTo(0.25, within(0.03));
        assertThat(hawkes.times(100, at -> 1, 7, draw)).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 1, 3, 25})
    void theGapsOfARenewalProcessHaveTheMeanAndVariationOfTheirGamma(double shape) {
        double[] gaps = gaps(new Renewal(0.009, shape).times(100, draw));
        assertThat(mean(gaps)).isCloseTo(0.009, within(0.0004));
        assertThat(deviation(gaps) / mean(gaps)).isCloseTo(1 / Math.sqrt(shape), within(0.05));
    }

    @Test
    void aRenewalProcessAtHalfDriveRunsHalfAsFastAndKeepsToItsBounds() {
        Renewal renewal = new Renewal(0.01, 2);
        double[] slow = gaps(renewal.times(100, at -> 0.5, 0, Integer.MAX_VALUE, draw));
        assertThat(mean(slow)).isCloseTo(0.02, within(0.001));
        assertThat(renewal.times(0, at -> 1, 5, 9, draw)).hasSize(5).startsWith(0.0);
        assertThat(renewal.times(100, at -> 1, 5, 9, draw)).hasSize(9);
    }

    @Test
    void creakRepeatsAtThePublishedRateAndSpreadWithItsJitter() {
        double[] rates = new double[MANY];
        double[] jitters = new double[MANY];
        for (int i = 0; i < MANY; i++) {
            double[] gaps = gaps(Renewal.creak(draw).times(1, at -> 1, 60, 60, draw));
            rates[i] = 1 / mean(gaps);
            jitters[i] = deviation(gaps) / mean(gaps);
        }
        // Prinz 1998: 16 per second, SD 9; below 4 per second is no creak, which lifts the mean a little.
        assertThat(mean(rates)).isCloseTo(16, within(1.0));
        assertThat(deviation(rates)).isCloseTo(9, within(1.0));
        assertThat(mean(jitters)).isCloseTo(0.225, within(0.01));
    }
}

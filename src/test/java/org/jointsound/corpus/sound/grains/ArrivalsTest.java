package org.jointsound.corpus.sound.grains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.jointsound.corpus.sound.Draw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalsTest {
    private static final int TRIALS = 20_000;

    private final Draw draw = Draw.of(17);

    private double[] counts(Arrivals process, double seconds) {
        return IntStream.range(0, TRIALS)
                .mapToDouble(i -> process.over(seconds, draw).size())
                .toArray();
    }

    /** Variance over mean. */
    private static double fano(double[] counts) {
        return Math.pow(Lengths.deviation(counts), 2) / Lengths.mean(counts);
    }

    @ParameterizedTest
    @CsvSource({"100, 3, 0.01, 0.05", "60, 8, 0.03, 0.02", "200, 0.1, 0.01, 0.1"})
    void clustersHaveTheMeanAndFanoFactorOfTheClosedForm(double rate, double size, double delay, double seconds) {
        double[] counts = counts(new Clusters(rate, size, delay), seconds);
        assertThat(Lengths.mean(counts)).isCloseTo(rate * seconds, within(0.05 * rate * seconds));
        // Pairs of a cluster lie a Laplace variable apart; a Poisson cluster of mean m has m^2 ordered pairs.
        double held = 1 - (1 - Math.exp(-seconds / delay)) * delay / seconds;
        assertThat(fano(counts)).isCloseTo(1 + size * held, within(0.05 * (1 + size)));
    }

    @ParameterizedTest
    @CsvSource({"300, 30, 0.02, 0.03, 0.1", "120, 120, 0.02, 0.03, 0.1", "500, 10, 0.05, 0.01, 0.02"})
    void aSwitchingRateHasTheMeanAndFanoFactorOfTheClosedForm(
            double fast, double slow, double fastSeconds, double slowSeconds, double seconds) {
        double[] counts = counts(new Switching(fast, slow, fastSeconds, slowSeconds), seconds);
        double share = fastSeconds / (fastSeconds + slowSeconds);
        double rate = share * fast + (1 - share) * slow;
        assertThat(Lengths.mean(counts)).isCloseTo(rate * seconds, within(0.03 * rate * seconds));
        // The rate's autocovariance is share (1 - share) (fast - slow)^2 exp(-t/held).
        double held = fastSeconds * slowSeconds / (fastSeconds + slowSeconds);
        double variance = share * (1 - share) * Math.pow(fast - slow, 2);
        double reach = seconds - held * (1 - Math.exp(-seconds / held));
        double expected = 1 + 2 * variance * held * reach / (rate * seconds);
        assertThat(fano(counts)).isCloseTo(expected, within(0.05 * expected));
    }

    @Test
    void theGapsOfACreakHaveItsMeanItsSpreadAndItsMemory() {
        List<Double> times = new Creak(16, 0.2, 0.6).over(2_000, draw);
        double[] logs = IntStream.range(1, times.size())
                .mapToDouble(i -> Math.log(times.get(i) - times.get(i - 1)))
                .toArray();
        double mean = Lengths.mean(logs);
        double together = IntStream.range(1, logs.length)
                .mapToDouble(i -> (logs[i] - mean) * (logs[i - 1] - mean))
                .average()
                .orElseThrow();
        assertThat(times.size() / 2_000.0).isCloseTo(16, within(0.2));
        assertThat(Lengths.deviation(logs)).isCloseTo(0.2, within(0.005));
        assertThat(together / 0.04).isCloseTo(0.6, within(0.03));
    }

    @Test
    void creaksRepeatAtThePublishedRateAndSpread() {
        double[] rates = IntStream.range(0, 5_000)
                .mapToDouble(i -> Creak.drawn(draw).perSecond())
                .toArray();
        // Prinz 1998: 16 Hz, SD 9. Slower than 4 per second is no creak, which lifts the mean a little.
        assertThat(Lengths.mean(rates)).isCloseTo(16, within(1.0));
        assertThat(Lengths.deviation(rates)).isCloseTo(9, within(1.0));
    }

    @Test
    void theMeanGapsOfCrepitusAreLogNormalAroundNineMilliseconds() {
        double[] gaps = IntStream.range(0, 600)
                .mapToDouble(
                        i -> 20.0 / CloudTimes.irregular(1, draw).over(20, draw).size())
                .sorted()
                .toArray();
        assertThat(Lengths.quantile(gaps, 0.5)).isCloseTo(0.009, within(0.001));
        assertThat(Lengths.quantile(gaps, 0.84)).isCloseTo(0.018, within(0.003));
        assertThat(Lengths.quantile(gaps, 0.16)).isCloseTo(0.0045, within(0.001));
    }

    @Test
    void theTeethOfAZipGoFromTheFirstRateToTheLast() {
        List<Double> times = new Zip.Teeth(200, 60, 240, 0).times(draw);
        assertThat(times).hasSize(200).isSorted().startsWith(0.0);
        assertThat(times.get(1)).isCloseTo(1 / 60.0, within(1e-9));
        assertThat(times.get(199) - times.get(198)).isCloseTo(1 / 240.0, within(1e-4));
        // Halfway the rate is the geometric mean.
        assertThat(times.get(101) - times.get(100)).isCloseTo(1 / 120.0, within(1e-4));
    }
}

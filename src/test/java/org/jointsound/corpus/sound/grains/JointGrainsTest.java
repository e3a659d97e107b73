package org.jointsound.corpus.sound.grains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Spectrum;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.Test;

/** What defines each class in the literature holds for the grains too. */
class JointGrainsTest {
    private static final int DRAWN = 200;

    @Test
    void aSinglePopHoldsItsEnergyInOneToSixMilliseconds() {
        double[] lengths = Lengths.of(DRAWN, draw -> GrainBurst.pop(2_050, draw));
        // Mourad 2019: 2.7 ms; Dunning 2013: 5.7 ms. One in seven has the wrist's second hump besides.
        assertThat(Lengths.quantile(lengths, 0.1)).isBetween(0.0007, 0.002);
        assertThat(Lengths.quantile(lengths, 0.5)).isBetween(0.002, 0.004);
        assertThat(Lengths.quantile(lengths, 0.8)).isBetween(0.003, 0.0065);
    }

    @Test
    void popsGroupAsCountedAndNeverComeBack() {
        int[] byPulses = new int[7];
        for (int seed = 0; seed < 2_000; seed++) {
            List<Track.Mark> groups =
                    Lengths.played(new GrainBurst(), 2, false, seed).groups(0);
            assertThat(groups).hasSize(1);
            Track.Mark group = groups.get(0);
            assertThat(group.endSeconds() - group.startSeconds()).isLessThan(0.19);
            byPulses[group.pulseSeconds().size()]++;
        }
        assertThat(byPulses[1] / 2_000.0).isCloseTo(0.55, within(0.04));
        assertThat(byPulses[2] / 2_000.0).isCloseTo(0.22, within(0.05));
        assertThat(byPulses[0]).isZero();
        assertThat(Lengths.played(new GrainBurst(), 2, true, 1).groups(0)).hasSize(2);
    }

    @Test
    void theThumpOfASnapIsLowAndLastsTwelveToFortyFiveMilliseconds() {
        Function<Draw, Grain> thump = draw -> GrainThump.thump(Lengths.scene(3, false, draw), draw);
        double[] lengths = Lengths.of(DRAWN, thump);
        assertThat(Lengths.quantile(lengths, 0.1)).isBetween(0.009, 0.015);
        assertThat(Lengths.quantile(lengths, 0.9)).isBetween(0.030, 0.047);
        assertThat(Lengths.mean(shareBelow(600, thump))).isGreaterThan(0.9);
    }

    @Test
    void clicksLastAsLongAsHardAndSoftOnesOfTheJaw() {
        double[] hard = Lengths.of(DRAWN, draw -> GrainTick.tick(Lengths.scene(3, false, draw), false, draw));
        double[] soft = Lengths.of(DRAWN, draw -> GrainTick.tick(Lengths.scene(3, false, draw), true, draw));
        assertThat(Lengths.quantile(hard, 0.5)).isCloseTo(0.008, within(0.001));
        assertThat(Lengths.quantile(soft, 0.5)).isCloseTo(0.014, within(0.0015));
    }

    @Test
    void snapsAndClicksComeBackAndAHardClickDoesNot() {
        for (int seed = 0; seed < 100; seed++) {
            assertThat(Lengths.played(new GrainThump(), 4, false, seed).groups(0))
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(Lengths.played(new GrainTick(), 4, true, seed).groups(0)).hasSize(1);
            List<Track.Mark> clicks =
                    Lengths.played(new GrainTick(), 4, false, seed).groups(0);
            assertThat(clicks.stream()
                            .mapToInt(mark -> mark.pulseSeconds().size())
                            .sum())
                    .isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void lowCrepitusLiesBelowSixHundredHertzAndTheOtherDoesNot() {
        double[] low = shareBelow(600, draw -> grain(true, draw));
        assertThat(Arrays.stream(low).min().orElseThrow()).isGreaterThan(0.7);
        assertThat(Lengths.mean(low)).isGreaterThan(0.97);
        assertThat(Lengths.mean(shareBelow(600, draw -> grain(false, draw)))).isBetween(0.1, 0.5);
    }

    private static Grain grain(boolean low, Draw draw) {
        CloudGrains grains = CloudGrains.drawn(1, low, 8, draw);
        return new Grain(grains.noises().get(0), grains.envelopes().get(0));
    }

    /** Share of the power below a frequency, of thirty grains; lines every 40 Hz up to 6 kHz. */
    private static double[] shareBelow(double limitHz, Function<Draw, Grain> drawn) {
        return IntStream.range(0, 30)
                .mapToDouble(seed -> {
                    Draw draw = Draw.of(seed);
                    float[] samples = Arrays.copyOfRange(Lengths.heard(drawn.apply(draw), draw), 400, 4_400);
                    double below = 0;
                    double all = 0;
                    for (double hz = 20; hz < 6_000; hz += 40) {
                        double power = Math.pow(Spectrum.magnitude(samples, hz, Track.RATE_HZ), 2);
                        below += hz < limitHz ? power : 0;
                        all += power;
                    }
                    return below / all;
                })
                .toArray();
    }

    @Test
    void crepitusIsTenToTwoHundredPulsesInAThirdOfASecondAndHardOnesThreeToSix() {
        double[] lengths = IntStream.range(0, 500)
                .mapToDouble(seed -> {
                    Draw draw = Draw.of(seed);
                    Episodes.Episode episode = Episodes.drawn(Lengths.scene(5, false, draw), 1, draw)
                            .get(0);
                    List<Double> times = GrainCloud.irregular(episode, draw);
                    assertThat(times).hasSizeBetween(10, 200).isSorted().startsWith(0.0);
                    return times.get(times.size() - 1);
                })
                .sorted()
                .toArray();
        assertThat(Lengths.quantile(lengths, 0.5)).isCloseTo(0.33, within(0.06));
        assertThat(Lengths.quantile(lengths, 0.84)).isCloseTo(0.65, within(0.12));
        for (int seed = 0; seed < 50; seed++) {
            assertThat(CloudTimes.few(Draw.of(seed))).hasSizeBetween(3, 6).isSorted();
        }
    }

    @Test
    void levelsOfCrepitusSpreadAsAskedWithAHeavyTailOrWithout() {
        Draw draw = Draw.of(9);
        for (boolean powerLaw : new boolean[] {false, true}) {
            CloudGrains grains = new CloudGrains(List.of(), List.of(), 0, 6, powerLaw);
            double[] levels = IntStream.range(0, 20_000)
                    .mapToDouble(i -> grains.levelDb(draw))
                    .toArray();
            assertThat(Lengths.mean(levels)).isCloseTo(0, within(0.2));
            // No pulse is 20 dB up; an exponential of mean 6 cut at 26 has a deviation of 5.65.
            assertThat(Lengths.deviation(levels)).isCloseTo(powerLaw ? 5.65 : 6, within(0.12));
            // Beyond two deviations lie 2.3 % of a normal and exp(-3) of an exponential.
            double beyond = IntStream.range(0, levels.length)
                            .filter(i -> levels[i] > 12)
                            .count()
                    / 20_000.0;
            assertThat(beyond).isCloseTo(powerLaw ? Math.exp(-3) : 0.0228, within(0.005));
        }
    }
}

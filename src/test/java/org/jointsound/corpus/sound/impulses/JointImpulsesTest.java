package org.jointsound.corpus.sound.impulses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Spectrum;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.Test;

/** Whether the joint sounds keep to what was measured on joints. */
class JointImpulsesTest {
    private static final int MANY = 300;

    private final Draw draw = Draw.of(4);

    /** Milliseconds from 5 % to 95 % of the energy, sorted; counted here anew, apart from the program's own measure. */
    private static double[] durations(Supplier<Waveform> sounds) {
        double[] durations = new double[MANY];
        for (int i = 0; i < MANY; i++) {
            float[] samples = sounds.get().samples();
            double[] passed = new double[samples.length + 1];
            for (int k = 0; k < samples.length; k++) {
                passed[k + 1] = passed[k] + (double) samples[k] * samples[k];
            }
            double all = passed[samples.length];
            int from = 0;
            int to = samples.length;
            while (passed[from] < 0.05 * all) {
                from++;
            }
            while (passed[to] > 0.95 * all) {
                to--;
            }
            durations[i] = (to - from) * 1_000.0 / Track.RATE_HZ;
        }
        Arrays.sort(durations);
        return durations;
    }

    private static double share(float[] samples, double lowHz, double highHz) {
        double within = 0;
        double all = 0;
        for (double hz = 30; hz < 16_000; hz *= 1.05) {
            double energy = Math.pow(Spectrum.magnitude(samples, hz, Track.RATE_HZ), 2) * hz;
            all += energy;
            within += hz >= lowHz && hz < highHz ? energy : 0;
        }
        return within / all;
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * sorted.length)];
    }

    @Test
    void aPopLastsOneToSixMillisecondsAndRisesWithinOne() {
        double[] durations = durations(() -> ImpulseCrack.pop(3_280 / draw.logNormal(1.6, 1.35), draw));
        // Mourad 2019: about 2.7 ms, Dunning 2013: 5.66 ms.
        assertThat(median(durations)).isBetween(2.0, 5.0);
        assertThat(at(durations, 0.05)).isGreaterThanOrEqualTo(1);
        assertThat(at(durations, 0.95)).isLessThanOrEqualTo(6);
        for (int i = 0; i < 50; i++) {
            assertThat(ImpulseCrack.pop(2_000, draw).riseSeconds()).isLessThanOrEqualTo(0.001);
        }
    }

    @Test
    void mostEnergyOfAPopLiesBetweenOneAndFourKilohertz() {
        double[] shares = new double[MANY];
        for (int i = 0; i < MANY; i++) {
            shares[i] = share(
                    ImpulseCrack.pop(3_280 / draw.logNormal(1.6, 1.35), draw).samples(), 1_000, 4_000);
        }
        Arrays.sort(shares);
        assertThat(median(shares)).isGreaterThan(0.7);
    }

    @Test
    void popsComeInOneGroupOfTheCountedSizesAndTwoWhenHard() {
        List<List<Track.Mark>> recordings = Played.groups(new ImpulseCrack(), 3, false, MANY);
        List<Integer> sizes = new ArrayList<>();
        List<Double> gaps = new ArrayList<>();
        for (List<Track.Mark> groups : recordings) {
            assertThat(groups).hasSize(1);
            List<Double> pulses = groups.get(0).pulseSeconds();
            sizes.add(pulses.size());
            for (int i = 1; i < pulses.size(); i++) {
                gaps.add(pulses.get(i) - pulses.get(i - 1));
            }
            assertThat(pulses.get(pulses.size() - 1) - pulses.get(0)).isLessThan(0.15);
        }
        assertThat(sizes.stream().filter(size -> size == 1).count() / (double) MANY)
                .isCloseTo(0.55, within(0.08));
        assertThat(sizes).allMatch(size -> size <= 6);
        double[] sorted = gaps.stream().mapToDouble(gap -> gap).sorted().toArray();
        // Spacing of 33 to 38 ms by the published group lengths and counts.
        assertThat(median(sorted)).isCloseTo(0.034, within(0.006));
        assertThat(Played.groups(new ImpulseCrack(), 3, true, 50))
                .allSatisfy(groups -> assertThat(groups).hasSize(2));
    }

    @Test
    void aThumpLasts12To45MillisecondsAndIsLow() {
        double[] durations = durations(() -> ImpulseSnap.thump(
                Body.drawn(180, draw.uniform(0.08, 0.2), 2e-3, draw), draw.uniform(0.012, 0.045), 0.002, draw));
        assertThat(at(durations, 0.05)).isGreaterThanOrEqualTo(12);
        assertThat(at(durations, 0.95)).isLessThanOrEqualTo(45);
        double low = 0;
        for (int i = 0; i < 50; i++) {
            Body body = Body.drawn(180, 0.15, 2e-3, draw);
            low += share(ImpulseSnap.thump(body, 0.025, 0.002, draw).samples(), 60, 600) / 50;
        }
        assertThat(low).isGreaterThan(0.85);
    }

    @Test
    void snapsAndClicksComeBackAndAHardClickDoesNot() {
        assertThat(Played.groups(new ImpulseSnap(), 4, false, 100))
                .allSatisfy(groups -> assertThat(groups).hasSizeGreaterThanOrEqualTo(2));
        assertThat(Played.groups(new ImpulseClick(), 4, true, 100))
                .allSatisfy(groups -> assertThat(groups).hasSize(1));
        assertThat(Played.groups(new ImpulseClick(), 4, false, 100).stream().filter(groups -> groups.size() > 1))
                .hasSizeGreaterThan(90);
    }

    @Test
    void hardClicksLast8AndSoftClicks14Milliseconds() {
        double[] hard =
                durations(() -> ImpulseClick.Surface.drawn(false, 1, draw).click(draw));
        double[] soft =
                durations(() -> ImpulseClick.Surface.drawn(true, 1, draw).click(draw));
        assertThat(median(hard)).isCloseTo(8, within(1.0));
        assertThat(median(soft)).isCloseTo(14, within(1.5));
        double[] rises = new double[MANY];
        for (int i = 0; i < MANY; i++) {
            rises[i] =
                    ImpulseClick.Surface.drawn(i % 2 == 0, 1, draw).click(draw).riseSeconds() * 1_000;
        }
        Arrays.sort(rises);
        assertThat(median(rises)).isBetween(0.3, 2.0);
        assertThat(at(rises, 0.9)).isLessThan(2.1);
    }
}

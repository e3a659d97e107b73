package org.jointsound.corpus.sound.impulses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.Spectrum;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.Test;

class ImpulseGrindTest {
    private final Draw draw = Draw.of(6);

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double energy(float[] samples, double lowHz, double highHz) {
        double energy = 0;
        for (double hz = lowHz + 10; hz < highHz; hz += 20) {
            energy += Math.pow(Spectrum.magnitude(samples, hz, Track.RATE_HZ), 2);
        }
        return energy;
    }

    @Test
    void episodesHoldTenTo200PulsesOrAFewCreaksAndThreeToSixWhenHard() {
        List<Track.Mark> usual = Played.groups(new ImpulseGrind(), 5, false, 150).stream()
                .flatMap(List::stream)
                .toList();
        double[] lengths = usual.stream()
                .mapToDouble(mark -> mark.endSeconds() - mark.startSeconds())
                .toArray();
        double[] counts =
                usual.stream().mapToDouble(mark -> mark.pulseSeconds().size()).toArray();
        // Log-normal with median 350 ms, of which the thin ends of an episode take a little.
        assertThat(median(lengths)).isCloseTo(0.35, within(0.08));
        assertThat(median(counts)).isBetween(15.0, 60.0);
        assertThat(Arrays.stream(counts).filter(count -> count < 10).count() / (double) counts.length)
                .isLessThan(0.3);
        assertThat(Played.groups(new ImpulseGrind(), 5, true, 100)).allSatisfy(groups -> assertThat(groups.stream()
                        .mapToInt(mark -> mark.pulseSeconds().size())
                        .sum())
                .isBetween(3, 6));
    }

    @Test
    void thePassesOfARoughPatchLieInTheSceneAndMoreOftenOnTheWayOut() {
        int outward = 0;
        int passes = 0;
        for (int i = 0; i < 500; i++) {
            Scene scene = Played.scene(8, 8, false, draw);
            for (RoughPatch.Pass pass : new RoughPatch(scene, draw).passes(1, draw)) {
                assertThat(scene.holds(pass.startSeconds())).isTrue();
                assertThat(pass.startSeconds() + pass.seconds()).isLessThanOrEqualTo(8 - Scene.MARGIN_SECONDS);
                passes++;
                outward += outward(scene, pass) ? 1 : 0;
            }
        }
        // Watt and McPhee 1983: 59 % on opening.
        assertThat((double) outward / passes).isCloseTo(0.59, within(0.06));
    }

    private static boolean outward(Scene scene, RoughPatch.Pass pass) {
        double middle = pass.startSeconds() + pass.seconds() / 2;
        for (int cycle = 0; cycle < scene.cycle().count(); cycle++) {
            double start = scene.cycle().secondsAt(cycle, 0, true);
            if (middle >= start && middle < start + scene.cycle().period(cycle) / 2) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theLoadIsGreatestAtItsSkewAndNeverGone() {
        RoughPatch.Pass pass =
                new RoughPatch.Pass(Played.scene(4, 4, false, draw).cycle(), 1, 0.5, 0.3);
        assertThat(pass.load(0.15)).isEqualTo(1);
        assertThat(pass.load(0)).isEqualTo(0.2);
        assertThat(pass.load(0.5)).isEqualTo(0.2);
        // Half way down to the end: 1 - 0.5^2.
        assertThat(pass.load(0.325)).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void pulsesLastOneToSixMillisecondsAndTheLowKindLiesBelow600Hertz() {
        double[] durations = new double[300];
        double[] lowShares = new double[30];
        for (int i = 0; i < durations.length; i++) {
            boolean low = i % 5 < 2;
            Waveform pulse = Asperities.drawn(1, low, 8, draw).sound(List.of(new Impulse(0, 1)), draw);
            durations[i] = pulse.energySeconds() * 1_000;
            if (i < lowShares.length) {
                float[] lowPulse = Asperities.drawn(1, true, 8, draw)
                        .sound(List.of(new Impulse(0, 1)), draw)
                        .samples();
                lowShares[i] = energy(lowPulse, 30, 600) / energy(lowPulse, 30, 5_000);
            }
        }
        Arrays.sort(durations);
        assertThat(durations[15]).isGreaterThan(0.8);
        assertThat(durations[285]).isLessThan(6.5);
        assertThat(median(lowShares)).isGreaterThan(0.9);
    }

    @Test
    void theLevelsOfPulsesSpreadAsAskedByAPowerLaw() {
        Asperities asperities = Asperities.drawn(1, false, 8, draw);
        double[] levels = new double[20_000];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = asperities.excessDb(draw);
        }
        double mean = Arrays.stream(levels).average().orElseThrow();
        double variance = Arrays.stream(levels)
                .map(db -> (db - mean) * (db - mean))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(variance)).isCloseTo(8, within(0.2));
        // Exponential: ln 2 of the mean is the median.
        assertThat(median(levels)).isCloseTo(8 * Math.log(2), within(0.2));
    }

    @Test
    void theUpperHalfOfTheGlideNoiseLies10To13DecibelsLower() {
        double[] falls = new double[40];
        for (int i = 0; i < falls.length; i++) {
            float[] joint = GlideNoise.joint(Spectrum.impulse(20_000), draw);
            falls[i] = 10 * Math.log10(energy(joint, 50, 250) / energy(joint, 250, 450));
        }
        // Baczkowicz 2019: 13 dB without load, 9.5 dB under load.
        assertThat(median(falls)).isBetween(9.5, 13.0);
    }

    @Test
    void theGlideNoiseIsAsLoudAsTheMovementIsFastAndStaysUnderTheSound() {
        Track track = new Track(8);
        track.add(100, 1);
        Scene scene = Played.scene(8, 8, false, draw);
        GlideNoise.addTo(track, scene.cycle(), 20, draw);
        double fast = 0;
        double slow = 0;
        for (int i = 441; i < track.samples().length; i++) {
            double speed = scene.cycle().speed((double) i / Track.RATE_HZ);
            double power = Math.pow(track.samples()[i], 2);
            fast += speed > 0.9 ? power : 0;
            slow += speed < 0.3 ? power : 0;
            assertThat(Math.abs(track.samples()[i])).isLessThan(0.5f);
        }
        assertThat(fast).isGreaterThan(10 * slow);
    }
}

package org.jointsound.corpus.sound.impulses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.Spectrum;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllPoleTest {
    private static float[] response(List<AllPole.Pair> pairs, int length) {
        AllPole filter = new AllPole(pairs);
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) filter.next(i == 0 ? 1 : 0);
        }
        return samples;
    }

    @ParameterizedTest
    @CsvSource({"80, 0.1", "180, 0.2", "900, 0.15", "2050, 0.3", "6000, 0.1", "12000, 0.05"})
    void aPairPeaksAtTheAskedFrequencyHoweverDamped(double hz, double dampingRatio) {
        float[] samples = response(List.of(AllPole.Pair.damped(hz, dampingRatio)), 44_100);
        double at = Spectrum.magnitude(samples, hz, Track.RATE_HZ);
        assertThat(at).isGreaterThan(Spectrum.magnitude(samples, 0.97 * hz, Track.RATE_HZ));
        assertThat(at).isGreaterThan(Spectrum.magnitude(samples, 1.03 * hz, Track.RATE_HZ));
    }

    @Test
    void theAmplitudeOfAPairDecaysByItsBandwidth() {
        float[] samples = response(List.of(new AllPole.Pair(1_000, 40)), 8_000);
        double early = Loudness.rms(samples, 441, 882);
        double late = Loudness.rms(samples, 441 + 1_323, 882 + 1_323);
        // 30 ms later: exp(-pi 40 0.03).
        assertThat(late / early).isCloseTo(Math.exp(-Math.PI * 40 * 0.03), within(0.002));
    }

    @Test
    void sixLowPairsOnOneFrequencyStayStableAndPassASteadyInputAtGainOne() {
        AllPole.Pair pair = AllPole.Pair.damped(70, 0.08);
        AllPole filter = new AllPole(List.of(pair, pair, pair, pair, pair, pair));
        double last = 0;
        for (int i = 0; i < 10 * Track.RATE_HZ; i++) {
            last = filter.next(1);
            assertThat(Math.abs(last)).isLessThan(1e6);
        }
        assertThat(last).isCloseTo(1, within(1e-6));
    }

    @Test
    void aBodyPeaksNearItsLowestResonance() {
        Draw draw = Draw.of(2);
        int near = 0;
        for (int i = 0; i < 60; i++) {
            Waveform sound = Body.drawn(1_000, 0.12, 0, draw).sound(List.of(new Impulse(0, 1)));
            double best = 0;
            double bestHz = 0;
            for (double hz = 200; hz < 12_000; hz *= 1.03) {
                double magnitude = Spectrum.magnitude(sound.samples(), hz, Track.RATE_HZ);
                bestHz = magnitude > best ? hz : bestHz;
                best = Math.max(best, magnitude);
            }
            near += Math.abs(bestHz / 1_000 - 1) < 0.2 ? 1 : 0;
        }
        assertThat(near).isGreaterThan(50);
    }

    @Test
    void aBodySoundsTwiceForTwoImpulsesAndIsStillBetween() {
        Body body = new Body(List.of(AllPole.Pair.damped(800, 0.2)), List.of(new Impulse(0.001, -0.5)));
        float[] one = body.sound(List.of(new Impulse(0, 1))).samples();
        int later = 22_050;
        float[] two =
                body.sound(List.of(new Impulse(0, 1), new Impulse(0.5, -2))).samples();
        assertThat(Loudness.peak(one)).isCloseTo(1, within(0.3));
        for (int i = 0; i < one.length; i++) {
            assertThat(two[i]).isEqualTo(one[i]);
            assertThat((double) two[later + i]).isCloseTo(-2 * one[i], within(1e-6));
        }
        for (int i = one.length; i < later; i++) {
            assertThat(two[i]).isZero();
        }
    }

    @Test
    void anEchoComesAfterItsDelay() {
        List<AllPole.Pair> sharp = List.of(new AllPole.Pair(10_000, 15_000));
        float[] dry =
                new Body(sharp, List.of()).sound(List.of(new Impulse(0, 1))).samples();
        Body body = new Body(sharp, List.of(new Impulse(88.0 / Track.RATE_HZ, 0.5)));
        float[] wet = body.sound(List.of(new Impulse(0, 1))).samples();
        int delay = 88;
        assertThat(Loudness.rms(wet, delay, delay + 10) / Loudness.rms(dry, 0, 10))
                .isCloseTo(0.5, within(0.1));
    }
}

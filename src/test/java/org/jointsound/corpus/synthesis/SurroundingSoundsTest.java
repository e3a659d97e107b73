package org.jointsound.corpus.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.MovementCycle;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.Spectrum;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words, thuds, swells, rotors and rain against what is known of the real ones. */
class SurroundingSoundsTest {
    private static final double SECONDS = 6;

    private static Track played(String slug, double keptSeconds, long seed) {
        Draw draw = Draw.of(seed);
        Track track = new Track(SECONDS);
        Recipes.of(slug)
                .source()
                .play(new Scene(SECONDS, keptSeconds, new MovementCycle(SECONDS, draw), 1, false), track, draw);
        return track;
    }

    /** Root mean square in steps of a hundredth of a second, its mean taken off. */
    private static float[] envelope(Track track) {
        int step = Track.RATE_HZ / 100;
        float[] envelope = new float[track.samples().length / step];
        double mean = 0;
        for (int i = 0; i < envelope.length; i++) {
            envelope[i] = (float) Loudness.rms(track.samples(), i * step, (i + 1) * step);
            mean += envelope[i] / envelope.length;
        }
        for (int i = 0; i < envelope.length; i++) {
            envelope[i] -= (float) mean;
        }
        return envelope;
    }

    private static double modulation(Track track, double fromHz, double toHz) {
        float[] envelope = envelope(track);
        double power = 0;
        for (double hz = fromHz; hz <= toHz; hz += 1 / SECONDS) {
            power += Math.pow(Spectrum.magnitude(envelope, hz, 100), 2);
        }
        return power;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.45, 0.6, 5})
    void aWordLastsAQuarterToSixTenthsOfASecondAndFillsATrimmedClip(double keptSeconds) {
        for (int seed = 0; seed < 20; seed++) {
            Track.Mark mark = played("word", keptSeconds, seed).groups(0).get(0);
            double seconds = mark.endSeconds() - mark.startSeconds();
            assertThat(seconds).isBetween(0.2499, 0.6001);
            assertThat(keptSeconds - seconds).isGreaterThanOrEqualTo(-1e-9);
            assertThat(keptSeconds > 1 || keptSeconds - seconds < 0.1201).isTrue();
        }
    }

    @Test
    void aWordIsVoiced() {
        float[] samples = played("word", 5, 4).samples();
        double low = 0;
        double high = 0;
        for (double hz = 80; hz < 600; hz += 3) {
            low += Math.pow(Spectrum.magnitude(samples, hz, Track.RATE_HZ), 2);
            high += Math.pow(Spectrum.magnitude(samples, hz + 4_000, Track.RATE_HZ), 2);
        }
        // ANSI speech levels: 70 dB at 400 Hz, 53 at 4 kHz; at least 10 dB of it in any one word.
        assertThat(Spectrum.db(Math.sqrt(low / high))).isGreaterThan(10);
    }

    @Test
    void aThudIsOneLowSoundWithASoftAttack() {
        for (int seed = 0; seed < 10; seed++) {
            Track track = played("thud", SECONDS, seed);
            assertThat(track.groups(0)).hasSize(1);
            int start = (int) (track.groups(0).get(0).startSeconds() * Track.RATE_HZ);
            int millisecond = Track.RATE_HZ / 1_000;
            double first = Loudness.rms(track.samples(), start, start + millisecond);
            assertThat(first).isLessThan(0.6 * Loudness.peak(track.samples()));
            double low = 0;
            double high = 0;
            for (double hz = 20; hz < 260; hz += 4) {
                low += Math.pow(Spectrum.magnitude(track.samples(), hz, Track.RATE_HZ), 2);
                high += Math.pow(Spectrum.magnitude(track.samples(), hz + 1_000, Track.RATE_HZ), 2);
            }
            assertThat(Spectrum.db(Math.sqrt(low / high))).isGreaterThan(10);
        }
    }

    @Test
    void swellsMoveBelowThreeHertzAndRotorsBetweenEightAndThirty() {
        for (int seed = 0; seed < 5; seed++) {
            Track swells = played("swells", SECONDS, seed);
            assertThat(modulation(swells, 0.15, 3)).isGreaterThan(2 * modulation(swells, 5, 40));
            Track rotor = played("rotor", SECONDS, seed);
            assertThat(modulation(rotor, 7.5, 45)).isGreaterThan(5 * modulation(rotor, 0.15, 6));
            assertThat(swells.groups(0)).isEmpty();
            assertThat(rotor.groups(0)).isEmpty();
        }
    }
}

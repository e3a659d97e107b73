package org.jointsound.corpus.sound.grains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.MovementCycle;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.Spectrum;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrainSpeechTest {
    private static final int PIECE = 2_048;
    private static final double THIRD = Math.pow(2, 1.0 / 6);

    /** Of the spoken kind over many speakers, relative to the band at 200 Hz. */
    private static final double[] BANDS_DB = bands(new double[] {200, 400, 1_000, 2_000, 4_000});

    private static double[] bands(double[] middlesHz) {
        double[] power = new double[middlesHz.length];
        for (int seed = 0; seed < 30; seed++) {
            float[] samples =
                    Lengths.played(new GrainSpeech(false), 2, false, seed).samples();
            for (int from = 4 * PIECE; from + PIECE <= samples.length; from += 10 * PIECE) {
                float[] piece = Arrays.copyOfRange(samples, from, from + PIECE);
                for (int band = 0; band < power.length; band++) {
                    power[band] += thirdOctave(piece, middlesHz[band]);
                }
            }
        }
        return Arrays.stream(power).map(p -> 10 * Math.log10(p / power[0])).toArray();
    }

    private static double thirdOctave(float[] samples, double middleHz) {
        double spacing = (double) Track.RATE_HZ / PIECE;
        double power = 0;
        int lines = 0;
        for (double hz = middleHz / THIRD; hz < middleHz * THIRD; hz += spacing) {
            power += Math.pow(Spectrum.magnitude(samples, hz, Track.RATE_HZ), 2);
            lines++;
        }
        return power / lines * middleHz;
    }

    @ParameterizedTest
    @CsvSource({"1, 70", "2, 64", "3, 59.5", "4, 53"})
    void speechHasAboutThePublishedLevelsInThirdsOfAnOctave(int band, double db) {
        assertThat(BANDS_DB[band]).isCloseTo(db - 67, within(6.0));
    }

    @Test
    void aVoiceRepeatsAtItsPitchAndAWhisperDoesNot() {
        Draw draw = Draw.of(6);
        Syllable syllable = Syllable.drawn(0.1, 0.3, draw);
        Track voiced = new Track(0.5);
        syllable.voice(voiced, 125, draw);
        Track whispered = new Track(0.5);
        syllable.whisper(whispered, draw);
        assertThat(likeness(voiced, 125)).isGreaterThan(0.6);
        assertThat(likeness(whispered, 125)).isLessThan(0.3);
    }

    /** Largest correlation of the sound with itself a period later, give or take a tenth. */
    private static double likeness(Track track, double pitchHz) {
        float[] samples = track.samples();
        double best = -1;
        for (int lag = (int) (0.9 * Track.RATE_HZ / pitchHz); lag < 1.1 * Track.RATE_HZ / pitchHz; lag++) {
            double product = 0;
            double energy = 0;
            for (int i = 0; i + lag < samples.length; i++) {
                product += samples[i] * samples[i + lag];
                energy += samples[i] * samples[i];
            }
            best = Math.max(best, product / energy);
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void inATrimmedClipItIsOneWordThatFits(boolean whispered) {
        for (int seed = 0; seed < 50; seed++) {
            Draw draw = Draw.of(seed);
            double kept = 0.25 + 0.009 * seed;
            Track track = new Track(2);
            new GrainSpeech(whispered).play(new Scene(2, kept, new MovementCycle(2, draw), 1, false), track, draw);
            List<Track.Mark> words = track.groups(0);
            assertThat(words).hasSize(1);
            assertThat(words.get(0).endSeconds() - words.get(0).startSeconds()).isBetween(0.19, kept + 1e-9);
        }
    }
}

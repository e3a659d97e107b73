package org.jointsound.corpus.sound.impulses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.corpus.sound.Spectrum;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NuisanceImpulsesTest {
    static final List<Recipe> RECIPES = ImpulsesRecipes.ALL;

    @ParameterizedTest
    @FieldSource("RECIPES")
    void everyRecipeSoundsAndStaysFiniteInTheShortestSceneAndEveryEventIsMarked(Recipe recipe) {
        for (int seed = 0; seed < 40; seed++) {
            Track track = Played.once(recipe.source(), 1.8, seed % 3 == 0 ? 0.4 : 1.8, seed % 5 == 0, seed);
            assertThat(Loudness.peak(track.samples())).isBetween(1e-6, 1e3);
            for (float sample : track.samples()) {
                assertThat(Float.isFinite(sample)).isTrue();
            }
            assertThat(track.groups(0).isEmpty()).isEqualTo(recipe.kind() == Recipe.Kind.STEADY);
        }
    }

    @Test
    void thePowerOfShotNoiseIsInProportionToItsRate() {
        // Campbell's theorem: impulses of deviation 1 at this rate have a variance of rate over sampling rate.
        Track track = new Track(20);
        float[] impulses = ShotNoise.impulses(track, 5_000, Draw.of(3));
        double rms = Loudness.rms(impulses, 0, impulses.length);
        assertThat(rms * rms).isCloseTo(5_000.0 / Track.RATE_HZ, within(0.003));
    }

    @Test
    void theGlottisPulsesWithinTheRangeOfVoices() {
        for (int seed = 0; seed < 50; seed++) {
            Draw draw = Draw.of(seed);
            float[] pulses = VocalTract.drawn(1, draw).glottal(1, draw);
            int count = 0;
            for (float pulse : pulses) {
                count += pulse != 0 ? 1 : 0;
            }
            // 85 to 255 per second, a syllable up to a quarter off.
            assertThat(count).isBetween(60, 335);
        }
    }

    @Test
    void mostOfAVoiceLiesBelowOneKilohertz() {
        double low = 0;
        double all = 0;
        for (int seed = 0; seed < 20; seed++) {
            Draw draw = Draw.of(seed);
            float[] vowel = VocalTract.drawn(1, draw).vowel(0.2, draw).samples();
            double peak = Loudness.peak(vowel);
            for (double hz = 50; hz < 8_000; hz += 25) {
                double energy = Math.pow(Spectrum.magnitude(vowel, hz, Track.RATE_HZ) / peak, 2);
                all += energy;
                low += hz < 1_000 ? energy : 0;
            }
        }
        // The long-term spectrum of speech has about 80 % of its energy below 600 Hz.
        assertThat(low / all).isGreaterThan(0.75);
    }

    @Test
    void aTrimmedVoiceIsOneWordThatFits() {
        for (int seed = 0; seed < 50; seed++) {
            List<Track.Mark> marks =
                    Played.once(new PulseVoice(), 3, 0.5, false, seed).groups(0);
            assertThat(marks).hasSize(1);
            assertThat(marks.get(0).endSeconds() - marks.get(0).startSeconds()).isBetween(0.35, 0.52);
        }
    }

    @Test
    void aPenPressedOnceClicksAsAPairWhoseMarkSpansNoLongSilence() {
        int apart = 0;
        for (List<Track.Mark> marks : Played.groups(SmallDevices::penClick, 3, true, 40)) {
            assertThat(marks).hasSizeBetween(1, 2);
            apart += marks.size() == 2 ? 1 : 0;
            // Two clicks of some 40 ms at most, and less than the gap that parts groups.
            assertThat(marks).allMatch(mark -> mark.endSeconds() - mark.startSeconds() < 0.24);
        }
        // 80 to 350 ms between press and release: two in three are groups of their own.
        assertThat(apart).isBetween(15, 35);
    }
}

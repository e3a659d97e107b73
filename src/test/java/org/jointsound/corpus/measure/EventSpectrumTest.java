package org.jointsound.corpus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jointsound.audio.Clip;
import org.junit.jupiter.api.Test;

class EventSpectrumTest {
    @Test
    void aTonePeaksAtItsFrequencyBetweenTheBins() {
        Clip tone = Waves.of(0.5, t -> Waves.tone(1_234.5, t));
        assertThat(EventSpectrum.of(Waves.whole(tone)).peakHz(60)).isCloseTo(1_234.5, within(1.0));
    }

    @Test
    void aShortDampedSinePeaksAtItsFrequency() {
        Clip pulse = Waves.of(0.3, t -> t < 0.1 ? 0 : Math.exp((0.1 - t) / 0.004) * Waves.tone(700, t - 0.1));
        EventSpectrum spectrum = EventSpectrum.of(new Stretch(pulse, 0.1, 0.13));
        assertThat(spectrum.peakHz(60)).isCloseTo(700, within(15.0));
    }

    @Test
    void thePeakIsSoughtFromAFrequencyOn() {
        Clip tones = Waves.of(0.5, t -> Waves.tone(100, t) + 0.1 * Waves.tone(2_000, t));
        assertThat(EventSpectrum.of(Waves.whole(tones)).peakHz(300)).isCloseTo(2_000, within(1.0));
    }

    @Test
    void aToneOfTwiceTheAmplitudeHasFourTimesTheEnergy() {
        Clip tones = Waves.of(0.5, t -> 2 * Waves.tone(1_000, t) + Waves.tone(3_000, t));
        EventSpectrum spectrum = EventSpectrum.of(Waves.whole(tones));
        double share = spectrum.energy(500, 2_000) / spectrum.energy(500, 4_000);
        assertThat(share).isCloseTo(0.8, within(0.001));
        assertThat(spectrum.centroidHz(100, 10_000)).isCloseTo(0.8 * 1_000 + 0.2 * 3_000, within(5.0));
        assertThat(spectrum.rolloffHz(0.95, 0, 22_050)).isCloseTo(3_000, within(45.0));
        assertThat(spectrum.rolloffHz(0.5, 0, 22_050)).isCloseTo(1_000, within(45.0));
    }

    @Test
    void whatLiesOutsideTheStretchDoesNotCount() {
        Clip clip = Waves.of(1, t -> t < 0.5 ? Waves.tone(400, t) : 10 * Waves.tone(5_000, t));
        assertThat(EventSpectrum.of(new Stretch(clip, 0.1, 0.5)).peakHz(60)).isCloseTo(400, within(2.0));
    }

    @Test
    void aSlowRecordingHasASpectrumToo() {
        float[] samples = new float[1_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Waves.tone(115, i / 2_000.0);
        }
        Clip slow = Clip.of(samples, 2_000);
        assertThat(EventSpectrum.of(Waves.whole(slow)).peakHz(20)).isCloseTo(115, within(1.0));
    }

    @Test
    void silenceHasNoCentroid() {
        assertThat(EventSpectrum.of(Waves.whole(Waves.of(0.1, t -> 0))).centroidHz(0, 10_000))
                .isZero();
    }
}

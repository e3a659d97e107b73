package org.jointsound.corpus.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.Spectrum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecorderTest {
    private static final int RATE_HZ = 8_000;
    private static final Recorder PLAIN = Recorder.drawn(Draw.of(1)).plain();

    /** Noise of level 1 for four seconds, with noise so much louder from 2 s on for this long. */
    private static float[] burst(double overDb, double seconds) {
        Draw draw = Draw.of(3);
        float[] samples = new float[4 * RATE_HZ];
        for (int i = 0; i < samples.length; i++) {
            boolean loud = i >= 2 * RATE_HZ && i < (2 + seconds) * RATE_HZ;
            samples[i] = (float) (draw.white() * (loud ? Decibels.toAmplitude(overDb) : 1));
        }
        return samples;
    }

    private static double levelDb(float[] samples, double fromSeconds, double toSeconds) {
        return Spectrum.db(Loudness.rms(samples, (int) (fromSeconds * RATE_HZ), (int) (toSeconds * RATE_HZ)));
    }

    @Test
    void automaticGainTakesOffItsShareOfALastingRiseAndComesBack() {
        float[] samples = burst(20, 1);
        new AutomaticGain(0.5, 0.05, 0.3).applyTo(samples, RATE_HZ);
        assertThat(levelDb(samples, 1, 2)).isCloseTo(0, within(1.0));
        // Twenty attack times later half of the 20 dB are gone.
        assertThat(levelDb(samples, 2.8, 3)).isCloseTo(10, within(0.7));
        // Just behind the burst the noise is as much too weak.
        assertThat(levelDb(samples, 3.02, 3.06)).isLessThan(-8);
        assertThat(levelDb(samples, 3.02, 3.06)).isLessThan(levelDb(samples, 3.9, 4));
    }

    @Test
    void automaticGainLetsAPopThrough() {
        float[] samples = burst(20, 0.005);
        new AutomaticGain(0.8, 0.03, 0.3).applyTo(samples, RATE_HZ);
        assertThat(levelDb(samples, 2, 2.005)).isCloseTo(20, within(6.0));
    }

    @Test
    void aGateLowersTheBackgroundByItsAttenuationAndLeavesTheSound() {
        float[] samples = burst(15, 0.05);
        float[] before = samples.clone();
        new NoiseGate(6, 12, 0.1, 0.1).applyTo(samples, RATE_HZ);
        assertThat(levelDb(samples, 1, 1.9)).isCloseTo(-12, within(0.3));
        assertThat(levelDb(samples, 3, 3.9)).isCloseTo(-12, within(0.3));
        // From its first sample on.
        for (int i = 2 * RATE_HZ; i < 2.05 * RATE_HZ; i++) {
            assertThat(samples[i]).isCloseTo(before[i], within(1e-6f));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 6, 20})
    void aGateNeverTakesTheLoudestSoundHoweverWeakItIs(double overDb) {
        float[] samples = burst(overDb, 0.02);
        double before = levelDb(samples, 2, 2.02);
        new NoiseGate(9, 20, 0.1, 0.05).applyTo(samples, RATE_HZ);
        assertThat(levelDb(samples, 2, 2.02)).isCloseTo(before, within(0.1));
    }

    @Test
    void theRecordingIsDrivenToItsPeakAndOverloadIsCutOrBent() {
        float[] samples = burst(10, 0.5);
        PLAIN.record(samples, -6, RATE_HZ, Draw.of(1));
        assertThat(Spectrum.db(Loudness.peak(samples))).isCloseTo(-6, within(0.01));

        float[] cut = burst(10, 0.5);
        PLAIN.record(cut, 6, RATE_HZ, Draw.of(1));
        float[] bent = burst(10, 0.5);
        new Recorder(null, null, true, 0, 0, SampleStore.PLAIN_16, null).record(bent, 6, RATE_HZ, Draw.of(1));
        assertThat(Loudness.peak(cut)).isEqualTo(1);
        // (2 - 0.8) / 0.2 = 6 over the knee: 0.8 + 0.2 * 6 / 7.
        assertThat(Loudness.peak(bent)).isCloseTo(0.9714, within(1e-3));
        assertThat(levelDb(bent, 0, 1)).isCloseTo(levelDb(cut, 0, 1), within(0.01));
    }

    @Test
    void anOffsetIsTheMeanOfTheFile() {
        float[] samples = burst(10, 0.5);
        new Recorder(null, null, false, 0.005, 0, SampleStore.PLAIN_16, null).record(samples, -20, RATE_HZ, Draw.of(1));
        double sum = 0;
        for (float sample : samples) {
            sum += sample;
        }
        assertThat(sum / samples.length).isCloseTo(0.005, within(5e-4));
    }

    @Test
    void roundingErrsByTheNoiseOfItsSteps() {
        Draw draw = Draw.of(7);
        float[] before = new float[RATE_HZ];
        for (int i = 0; i < before.length; i++) {
            before[i] = (float) draw.uniform(-0.9, 0.9);
        }
        // A step's deviation is step / sqrt(12); triangular dither of two steps triples the power.
        assertThat(error(before, SampleStore.PLAIN_8)).isCloseTo(1 / 127.0 / Math.sqrt(12), within(1e-4));
        assertThat(error(before, SampleStore.PLAIN_16)).isCloseTo(1 / 32_767.0 / Math.sqrt(12), within(3e-7));
        assertThat(error(before, SampleStore.DITHERED_16)).isCloseTo(1 / 32_767.0 / 2, within(5e-7));
    }

    private static double error(float[] before, SampleStore store) {
        float[] samples = before.clone();
        store.round(samples, Draw.of(9));
        for (int i = 0; i < samples.length; i++) {
            samples[i] -= before[i];
        }
        return Loudness.rms(samples, 0, samples.length);
    }

    /** ITU-T G.711, table 2a: 255 values; the first steps from 0 on are 8 of 32768, the largest value is 32124. */
    @Test
    void muLawKeepsTheValuesOfItsTable() {
        float[] samples = new float[65_535];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (i - 32_767) / 32_767f;
        }
        SampleStore.MU_LAW.round(samples, Draw.of(1));
        TreeSet<Long> values = new TreeSet<>();
        for (float sample : samples) {
            values.add(Math.round(sample * 32_767.0));
        }
        assertThat(values).hasSize(255).contains(0L, 8L, 16L, 120L, 132L, 148L).startsWith(-32_124L);
        assertThat(values.last()).isEqualTo(32_124);
    }

    @Test
    void recordersComeInTheirShares() {
        List<Recorder> all = new ArrayList<>();
        for (int seed = 0; seed < 2_000; seed++) {
            all.add(Recorder.drawn(Draw.of(seed)));
        }
        assertThat(share(all, recorder -> recorder.gain() != null)).isCloseTo(0.20, within(0.03));
        assertThat(share(all, recorder -> recorder.gate() != null)).isCloseTo(0.15, within(0.03));
        assertThat(share(all, recorder -> recorder.codec() != null)).isCloseTo(0.20, within(0.03));
        assertThat(share(
                        all,
                        recorder -> recorder.store() == SampleStore.PLAIN_8 || recorder.store() == SampleStore.MU_LAW))
                .isCloseTo(0.10, within(0.02));
        assertThat(all).allMatch(recorder -> (recorder.offset() == 0) == (recorder.highPassHz() > 0));
    }

    private static double share(List<Recorder> all, java.util.function.Predicate<Recorder> which) {
        return (double) all.stream().filter(which).count() / all.size();
    }
}

package org.jointsound.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jointsound.audio.Clip;
import org.jointsound.event.DetectorSettings;
import org.jointsound.event.EventDetector;
import org.jointsound.event.Pulse;
import org.jointsound.event.SoundEvent;
import org.jointsound.testing.Signals;
import org.junit.jupiter.api.Test;

/** What no recording, however strange, may do to a vector. */
class FeatureExtremesTest {
    private static final int RATE = 24_000;
    private static final FeatureExtractor EXTRACTOR = new FeatureExtractor();
    private static final double[] BANDWIDTHS_HZ = {0, 2, 130, 900, 1_000, 4_000, 8_000, 12_000, 24_000};

    private static SoundEvent event(double start, double end, double snrDb) {
        return new SoundEvent(start, end, List.of(new Pulse(start, snrDb)), -6, snrDb, 100, 10_000);
    }

    private static void staysInBounds(FeatureVector vector, String as) {
        List<String> names = vector.set().names();
        for (int i = 0; i < names.size(); i++) {
            if (!vector.isPresent(i)) {
                continue;
            }
            double value = vector.get(i);
            String name = names.get(i);
            assertThat(value).as(as + ", " + name).isFinite();
            if (name.startsWith("decay.") && name.endsWith("_db")) {
                assertThat(value).as(as + ", " + name).isBetween(-25.3, 20.0);
            } else if (name.endsWith("_share")
                    || name.equals("voicing.largest")
                    || name.equals("context.alike_weight")) {
                assertThat(value).as(as + ", " + name).isBetween(0.0, 1.0);
            } else if (name.endsWith("_trend")) {
                assertThat(value).as(as + ", " + name).isBetween(-1.000001, 1.000001);
            }
        }
    }

    private static float[] samples(SplittableRandom random, int length) {
        double level = Math.pow(10, random.nextDouble(-9, 10));
        return switch (random.nextInt(8)) {
            case 0 -> Signals.silence(length);
            case 1 -> Signals.whiteNoise(level, length, random.nextLong());
            case 2 -> Signals.clipped(Signals.whiteNoise(1, length, random.nextLong()), 0.3);
            case 3 -> Signals.tone(random.nextDouble(20, 12_000), level, RATE, length);
            case 4 -> Signals.clicks(900, level, RATE, length, 0, 0.01, 0.2, (double) length / RATE - 0.001);
            case 5 -> impulses(random, length, level);
            case 6 -> Signals.quantised(Signals.pinkNoise(0.004, length, random.nextLong()), 8);
            default -> gated(Signals.pinkNoise(level, length, random.nextLong()), random);
        };
    }

    private static float[] impulses(SplittableRandom random, int length, double level) {
        float[] samples = new float[length];
        for (int i = 0; i < 5; i++) {
            samples[random.nextInt(length)] = (float) (random.nextBoolean() ? level : -level);
        }
        return samples;
    }

    private static float[] gated(float[] samples, SplittableRandom random) {
        int from = random.nextInt(samples.length);
        Arrays.fill(samples, from, random.nextInt(from, samples.length), 0);
        return samples;
    }

    /** One sample long up to the whole clip, the first often at its start and the last at its end. */
    private static List<SoundEvent> events(SplittableRandom random, int length) {
        List<SoundEvent> events = new ArrayList<>();
        int at = random.nextBoolean() ? 0 : random.nextInt(length / 2);
        while (at < length && events.size() < 6) {
            int most = length - at;
            int samples = random.nextInt(3) == 0 ? 1 : random.nextInt(3) == 0 ? most : 1 + random.nextInt(most);
            double snrDb = random.nextDouble(-20, 120);
            events.add(event((double) at / RATE, (double) (at + samples) / RATE, snrDb));
            at += samples + random.nextInt(RATE / 4);
        }
        return events;
    }

    @Test
    void everyValueOfAnyRecordingIsAbsentOrFiniteAndWithinItsBounds() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int length = 2 + random.nextInt(RATE);
            Clip clip = Clip.of(samples(random, length), RATE);
            double bandwidthHz = BANDWIDTHS_HZ[random.nextInt(BANDWIDTHS_HZ.length)];
            for (FeatureVector vector : EXTRACTOR.extract(clip, events(random, length), bandwidthHz)) {
                staysInBounds(vector, "seed " + seed);
            }
        }
    }

    @Test
    void tenSecondsOfNoiseAreOneFiniteVector() {
        Clip clip = Clip.of(Signals.pinkNoise(0.1, 10 * RATE, 5), RATE);

        List<FeatureVector> vectors = EXTRACTOR.extract(clip, List.of(event(0, 10, 30)), 12_000);

        assertThat(vectors).hasSize(1);
        staysInBounds(vectors.get(0), "ten seconds");
    }

    /** Resampling rounds the steps at the ends of such a recording, and the detector finds them; its bandwidth is 0. */
    @Test
    void aRecordingOfOneConstantValueHasAnAbsentBandwidth() {
        float[] samples = new float[RATE];
        Arrays.fill(samples, 0.4f);
        samples[0] = 0.2f;
        Clip clip = Clip.of(samples, RATE);
        List<SoundEvent> events = new EventDetector(DetectorSettings.standard()).detect(clip, 0);

        assertThat(events).isNotEmpty();
        for (FeatureVector vector : EXTRACTOR.extract(clip, events, 0)) {
            assertThat(vector.get(vector.set().names().indexOf("context.bandwidth_oct")))
                    .isNaN();
            staysInBounds(vector, "constant");
        }
    }
}

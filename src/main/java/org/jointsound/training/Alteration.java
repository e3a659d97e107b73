package org.jointsound.training;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.jointsound.analysis.Heard;
import org.jointsound.audio.Biquad;
import org.jointsound.audio.Clip;
import org.jointsound.audio.Decoded;
import org.jointsound.audio.QualityMeter;
import org.jointsound.audio.Resampler;
import org.jointsound.store.Digests;

/**
 * One way in which another room, device or person might have changed a recording: its level, its speed and with it its pitch, noise
 * over it, and the end of its band. Drawn anew for every copy; the ranges are choices, narrow enough that a label stays what it is.
 *
 * @param gainDb of the whole, from -12 to 6
 * @param speed above 1 is shorter and higher, from 0.95 to 1.05
 * @param noiseBelowPeakDb how far the noise's level (root mean square, white) lies under the largest sample, from 35 to 65
 * @param lowPassHz corner of the low-pass; NaN for none
 * @param seed of the noise
 */
record Alteration(double gainDb, double speed, double noiseBelowPeakDb, double lowPassHz, long seed) {
    private static final int LEAST_LOW_PASS_HZ = 3_000;
    private static final int MOST_LOW_PASS_HZ = 10_000;
    /** A corner nearer to half of the rate would be none. */
    private static final double MOST_OF_RATE = 0.4;

    /**
     * Drawn for one copy of a recording.
     *
     * @param sha256 of the recording, so that the copies of one do not depend on which others there are
     * @param copy from 0
     */
    static Alteration drawn(String sha256, int copy, long seed) {
        String all = sha256 + " " + copy + " " + seed;
        SplittableRandom random = new SplittableRandom(Long.parseUnsignedLong(
                Digests.sha256(all.getBytes(StandardCharsets.UTF_8)).substring(0, 16), 16));
        return new Alteration(
                -12 + 18 * random.nextDouble(),
                0.95 + 0.1 * random.nextDouble(),
                35 + 30 * random.nextDouble(),
                random.nextBoolean() ? Double.NaN : random.nextInt(LEAST_LOW_PASS_HZ, MOST_LOW_PASS_HZ),
                random.nextLong());
    }

    /**
     * The recording as it would have been heard.
     *
     * @param rateHz of the features
     */
    Heard of(Heard heard, int rateHz) {
        Clip own = heard.decoded().clip();
        float[] samples = faster(own).samples();
        double gain = Math.pow(10, gainDb / 20);
        double noise = gain * own.peak() * Math.pow(10, -noiseBelowPeakDb / 20);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (gain * samples[i] + noise * random.nextGaussian());
        }
        if (lowPassHz < MOST_OF_RATE * own.rateHz()) {
            Biquad.lowPass(lowPassHz, Biquad.BUTTERWORTH_Q, own.rateHz()).process(samples);
        }
        Clip altered = Clip.of(samples, own.rateHz());
        return new Heard(
                new Decoded(
                        altered,
                        heard.decoded().format(),
                        heard.decoded().sha256(),
                        heard.decoded().warnings()),
                Resampler.resample(altered, rateHz),
                QualityMeter.measure(altered));
    }

    /** Read at another rate than it was made at, then brought back to its own. */
    private Clip faster(Clip clip) {
        int readAt = (int) Math.round(clip.rateHz() * speed);
        return Resampler.resample(Clip.of(clip.samples(), readAt), clip.rateHz());
    }
}

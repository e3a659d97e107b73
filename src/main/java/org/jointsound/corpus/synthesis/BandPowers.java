package org.jointsound.corpus.synthesis;

import java.util.Arrays;
import org.jointsound.audio.Biquad;

/** Power over time in octave-wide bands, frame by frame. */
final class BandPowers {
    private static final double[] CENTRES_HZ = {125, 400, 1_200, 3_600, 9_000};
    /** Quality factor at which neighbouring bands, a factor of three apart, meet near half power. */
    private static final double Q = 0.87;
    /** A band is left out when its centre lies above this share of the highest frequency. */
    private static final double HIGHEST_SHARE = 0.8;

    private static final double FRAME_SECONDS = 0.002;

    /** The lowest band has then fallen by 195 dB: 2 pi 125 / (2 Q) = 451 nepers in a second. */
    private static final double RING_SECONDS = 0.05;

    private final int rateHz;
    private final int frame;

    BandPowers(int rateHz) {
        this.rateHz = rateHz;
        this.frame = (int) Math.max(1, Math.round(FRAME_SECONDS * rateHz));
    }

    double frameSeconds() {
        return (double) frame / rateHz;
    }

    /**
     * By band and frame; what is left over at the end makes no frame. In low bands, where a frame is shorter than a period, the
     * mean over the latest frames that fill one, so that nothing is moved forward. Silence before and behind costs nothing.
     */
    double[][] of(float[] samples) {
        Biquad[] filters = filters();
        double[][] powers = new double[filters.length][samples.length / frame];
        int last = Math.min(samples.length / frame, lastSounding(samples) + (int) (RING_SECONDS / frameSeconds()));
        for (int i = firstSounding(samples); i < last; i++) {
            // All bands at each sample: the filters do not wait for one another, and the processor runs them side by
            // side.
            for (int j = i * frame; j < (i + 1) * frame; j++) {
                for (int band = 0; band < filters.length; band++) {
                    double y = filters[band].next(samples[j]);
                    powers[band][i] += y * y / frame;
                }
            }
        }
        for (int band = 0; band < filters.length; band++) {
            powers[band] = smoothed(powers[band], (int) Math.round(1 / (CENTRES_HZ[band] * frameSeconds())));
        }
        return powers;
    }

    private Biquad[] filters() {
        return Arrays.stream(CENTRES_HZ)
                .filter(centreHz -> centreHz == CENTRES_HZ[0] || centreHz <= HIGHEST_SHARE * rateHz / 2)
                .mapToObj(centreHz -> Biquad.bandPass(centreHz, Q, rateHz))
                .toArray(Biquad[]::new);
    }

    private int firstSounding(float[] samples) {
        int first = 0;
        while (first < samples.length && samples[first] == 0) {
            first++;
        }
        return first / frame;
    }

    private int lastSounding(float[] samples) {
        int last = samples.length;
        while (last > 0 && samples[last - 1] == 0) {
            last--;
        }
        return last / frame;
    }

    private static double[] smoothed(double[] powers, int frames) {
        if (frames <= 1) {
            return powers;
        }
        double[] means = new double[powers.length];
        for (int i = 0; i < powers.length; i++) {
            int from = Math.max(0, i + 1 - frames);
            for (int j = from; j <= i; j++) {
                means[i] += powers[j] / (i + 1 - from);
            }
        }
        return means;
    }
}

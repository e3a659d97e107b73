package org.jointsound.audio;

/**
 * Changes a clip's rate. Passband to 0.87 of the lower rate's Nyquist frequency, stop-band from that frequency on, at
 * least 80 dB down: nothing folds back into what is heard.
 */
public final class Resampler {
    /*
     * Bandlimited interpolation (J. O. Smith and P. Gossett, "A flexible sampling-rate conversion method", ICASSP 1984):
     * each output sample is the inner product of the input around its place in time with one phase of a windowed sinc.
     * The filter is symmetric about that place, so nothing is delayed. Positions are kept as exact fractions, so nothing
     * drifts however long the clip. Before its first and behind its last sample a clip is taken to be silent.
     *
     * Why not a library: see decision 0002.
     */

    private Resampler() {}

    /**
     * The clip at another rate.
     *
     * @param clip may be empty
     * @param rateHz above 0
     * @return the same clip when its rate is {@code rateHz} already; else {@code round(length * rateHz / clip rate)}
     *     samples, sample n at the time n / {@code rateHz}
     * @throws IllegalArgumentException if the rate is not above 0, or the result is longer than an array can be
     */
    public static Clip resample(Clip clip, int rateHz) {
        if (rateHz <= 0) {
            throw new IllegalArgumentException("rateHz is " + rateHz + ", must be above 0");
        }
        if (rateHz == clip.rateHz()) {
            return clip;
        }
        SincPhases phases = SincPhases.between(clip.rateHz(), rateHz);
        int reach = phases.reach();
        float[] padded = clip.slice(-reach, clip.length() + reach);
        float[] out = new float[resampledLength(clip, rateHz)];
        for (int n = 0; n < out.length; n++) {
            long place = (long) n * clip.rateHz();
            out[n] = phases.valueAt(padded, (int) (place / rateHz), (int) (place % rateHz));
        }
        return Clip.of(out, rateHz);
    }

    private static int resampledLength(Clip clip, int rateHz) {
        long length = ((long) clip.length() * rateHz * 2 + clip.rateHz()) / (2L * clip.rateHz());
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("the clip would have " + length + " samples at " + rateHz + " Hz");
        }
        return (int) length;
    }
}

package org.jointsound.audio;

/**
 * A second-order filter with its state (Robert Bristow-Johnson, "Audio EQ Cookbook"). It runs in transposed direct
 * form II in double precision. One instance filters one signal and is not thread-safe.
 *
 * <p>Every factory takes a frequency above 0 and below half the rate, and a Q above 0, and throws
 * {@link IllegalArgumentException} for others.
 */
public final class Biquad {

    /** Q of a second-order Butterworth filter: the flattest, 3 dB down at its corner. */
    public static final double BUTTERWORTH_Q = Math.sqrt(0.5);

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double state1;
    private double state2;

    private Biquad(double b0, double b1, double b2, double a0, double a1, double a2) {
        this.b0 = b0 / a0;
        this.b1 = b1 / a0;
        this.b2 = b2 / a0;
        this.a1 = a1 / a0;
        this.a2 = a2 / a0;
    }

    /** Passes what lies below the corner, at gain 1 at 0 Hz; at the corner the gain is {@code q}. */
    public static Biquad lowPass(double cornerHz, double q, int rateHz) {
        Angle w = Angle.of(cornerHz, q, rateHz);
        double b1 = 1 - w.cos;
        return new Biquad(b1 / 2, b1, b1 / 2, 1 + w.alpha, -2 * w.cos, 1 - w.alpha);
    }

    /** Passes what lies above the corner, at gain 1 at half the rate; at the corner the gain is {@code q}. */
    public static Biquad highPass(double cornerHz, double q, int rateHz) {
        Angle w = Angle.of(cornerHz, q, rateHz);
        double b1 = 1 + w.cos;
        return new Biquad(b1 / 2, -b1, b1 / 2, 1 + w.alpha, -2 * w.cos, 1 - w.alpha);
    }

    /** Passes a band about its centre, where the gain is 1; the band between the -3 dB points is centre / q wide. */
    public static Biquad bandPass(double centreHz, double q, int rateHz) {
        Angle w = Angle.of(centreHz, q, rateHz);
        return new Biquad(w.alpha, 0, -w.alpha, 1 + w.alpha, -2 * w.cos, 1 - w.alpha);
    }

    /**
     * Raises or lowers a band about its centre and leaves 0 Hz and half the rate as they are.
     *
     * @param gainDb gain at the centre; 0 changes nothing
     */
    public static Biquad peaking(double centreHz, double q, double gainDb, int rateHz) {
        Angle w = Angle.of(centreHz, q, rateHz);
        double a = StrictMath.pow(10, gainDb / 40);
        return new Biquad(1 + w.alpha * a, -2 * w.cos, 1 - w.alpha * a, 1 + w.alpha / a, -2 * w.cos, 1 - w.alpha / a);
    }

    /** The next output sample. */
    public float next(float x) {
        double y = b0 * x + state1;
        state1 = b1 * x - a1 * y + state2;
        state2 = b2 * x - a2 * y;
        return (float) y;
    }

    /** Filters the samples in place, going on from the present state. */
    public void process(float[] samples) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = next(samples[i]);
        }
    }

    /**
     * Runs in over the start of a signal, played backwards, so that the filter does not wake up in mid-swing and ring.
     *
     * @param samples the signal to come; any length
     * @param count how many samples to run in over, at most those there are
     */
    public void runIn(float[] samples, int count) {
        for (int i = Math.min(count, samples.length - 1); i > 0; i--) {
            next(samples[i]);
        }
    }

    /** Forgets all that was filtered so far. */
    public void reset() {
        state1 = 0;
        state2 = 0;
    }

    /** The cookbook's intermediate values. StrictMath, so that all machines filter alike to the last bit. */
    private record Angle(double cos, double alpha) {
        static Angle of(double hz, double q, int rateHz) {
            if (!(hz > 0) || !(hz < rateHz / 2.0) || !(q > 0)) {
                throw new IllegalArgumentException(
                        "%s Hz with Q %s at %d Hz: the frequency must lie between 0 and half the rate, Q above 0"
                                .formatted(hz, q, rateHz));
            }
            double w0 = 2 * Math.PI * hz / rateHz;
            return new Angle(StrictMath.cos(w0), StrictMath.sin(w0) / (2 * q));
        }
    }
}

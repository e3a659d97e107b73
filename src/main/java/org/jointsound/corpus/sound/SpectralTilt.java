package org.jointsound.corpus.sound;

/**
 * A constant slope in decibels per octave above some frequency, by poles and zeros spaced evenly in log frequency
 * (Smith and Smith 2016, "Closed Form Fractional Integration and Differentiation via Real Exponentially Spaced
 * Pole-Zero Pairs"). Below that frequency the gain is 1. It turns white noise to pink (-3) or brown (-6).
 */
public final class SpectralTilt {
    /** Frequency ratio of neighbouring poles; at two octaves the ripple stays within half a decibel. */
    private static final double SPACING = 4;

    private static final double DB_PER_OCTAVE_OF_A_POLE = 20 * StrictMath.log10(2);

    private final double[] pole;
    private final double[] zero;
    private final double[] gain;
    private final double[] lastIn;
    private final double[] lastOut;

    private SpectralTilt(double[] pole, double[] zero) {
        this.pole = pole;
        this.zero = zero;
        gain = new double[pole.length];
        lastIn = new double[pole.length];
        lastOut = new double[pole.length];
        for (int i = 0; i < pole.length; i++) {
            gain[i] = (1 - pole[i]) / (1 - zero[i]);
        }
    }

    /** A filter of this slope, from -6 to 6 dB per octave, that starts at {@code fromHz}. */
    public static SpectralTilt of(double dbPerOctave, double fromHz, int rateHz) {
        double share = Math.abs(dbPerOctave) / DB_PER_OCTAVE_OF_A_POLE;
        double top = rateHz / 2.0;
        int stages = (int) Math.max(1, Math.ceil(StrictMath.log(top / fromHz) / StrictMath.log(SPACING)));
        double[] first = new double[stages];
        double[] second = new double[stages];
        for (int i = 0; i < stages; i++) {
            // Corners sit in the middle of their stretch, so that the slope's mean line starts at fromHz.
            double middle = fromHz * StrictMath.pow(SPACING, i + 0.5);
            first[i] = decay(middle * StrictMath.pow(SPACING, -share / 2), rateHz);
            second[i] = decay(middle * StrictMath.pow(SPACING, share / 2), rateHz);
        }
        return dbPerOctave < 0 ? new SpectralTilt(first, second) : new SpectralTilt(second, first);
    }

    /** Pole (or zero) of a first-order corner, by impulse invariance. */
    private static double decay(double hz, int rateHz) {
        return StrictMath.exp(-2 * Math.PI * hz / rateHz);
    }

    public float next(float x) {
        double value = x;
        for (int i = 0; i < pole.length; i++) {
            double out = gain[i] * (value - zero[i] * lastIn[i]) + pole[i] * lastOut[i];
            lastIn[i] = value;
            lastOut[i] = out;
            value = out;
        }
        return (float) value;
    }

    public void process(float[] samples) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] = next(samples[i]);
        }
    }
}

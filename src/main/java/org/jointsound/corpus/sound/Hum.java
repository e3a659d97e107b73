package org.jointsound.corpus.sound;

/** Mains hum of 50 or 60 Hz with its harmonics. */
public final class Hum {
    private final double hz;
    /** Amplitude of each harmonic, the fundamental first. */
    private final double[] gains;

    private final double[] phases;

    private Hum(double hz, double[] gains, double[] phases) {
        this.hz = hz;
        this.gains = gains;
        this.phases = phases;
    }

    public static Hum drawn(Draw draw) {
        double hz = (draw.chance(0.5) ? 50 : 60) * draw.uniform(0.999, 1.001);
        double[] gains = new double[draw.between(2, 12)];
        double[] phases = new double[gains.length];
        double fallDb = draw.uniform(1, 5);
        for (int i = 0; i < gains.length; i++) {
            gains[i] = Decibels.toAmplitude(-fallDb * i + draw.normal(0, 5));
            phases[i] = draw.uniform(0, 2 * Math.PI);
        }
        return new Hum(hz, gains, phases);
    }

    /** Adds it at about this root mean square; harmonics beyond half the rate are left out. */
    public void addTo(float[] samples, int rateHz, double amplitude) {
        double power = 0;
        for (double gain : gains) {
            power += gain * gain / 2;
        }
        for (int h = 0; h < gains.length && (h + 1) * hz < rateHz / 2.0; h++) {
            double scale = amplitude * gains[h] / StrictMath.sqrt(power);
            addTone(samples, 2 * Math.PI * (h + 1) * hz / rateHz, phases[h], scale);
        }
    }

    /** A sine by rotation: exact enough for seconds, and an order faster than a sine per sample. */
    private static void addTone(float[] samples, double step, double phase, double scale) {
        double cos = StrictMath.cos(step);
        double sin = StrictMath.sin(step);
        double x = scale * StrictMath.cos(phase);
        double y = scale * StrictMath.sin(phase);
        for (int i = 0; i < samples.length; i++) {
            samples[i] += (float) y;
            double turned = x * cos - y * sin;
            y = x * sin + y * cos;
            x = turned;
        }
    }
}

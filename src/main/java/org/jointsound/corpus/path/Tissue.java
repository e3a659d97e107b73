package org.jointsound.corpus.path;

import org.jointsound.corpus.sound.Draw;

/**
 * What lies between the source and a sensor on the skin: a first-order low-pass whose corner falls with depth. The form
 * and its numbers are ours, no measurement; the losses that are published for ultrasound are nothing at these
 * frequencies.
 *
 * @param depthCentimetres of the source under the skin
 */
public record Tissue(double depthCentimetres) {
    private static final double CORNER_AT_ONE_CENTIMETRE_HZ = 6_000;

    static Tissue drawn(Draw draw) {
        return new Tissue(draw.uniform(0.5, 4));
    }

    double cornerHz() {
        return CORNER_AT_ONE_CENTIMETRE_HZ / depthCentimetres;
    }

    /** Filters in place. */
    void applyTo(float[] samples, int rateHz) {
        double pole = StrictMath.exp(-2 * Math.PI * cornerHz() / rateHz);
        double last = 0;
        for (int i = 0; i < samples.length; i++) {
            last = (1 - pole) * samples[i] + pole * last;
            samples[i] = (float) last;
        }
    }
}

package org.jointsound.corpus.path;

/**
 * The bass that a directional microphone gains near a source. In a spherical wave at distance r the pressure gradient is
 * that of a plane wave times 1 + c / (2 pi j f r), so a microphone with a share s of gradient responds as
 * 1 + s c / (2 pi j f r): it adds an integral. That leaks below {@link #LEAK_HZ}, as no microphone reaches to 0 Hz.
 */
final class ProximityEffect {
    static final double LEAK_HZ = 30;

    private ProximityEffect() {}

    /** Filters in place. */
    static void apply(double gradientShare, double distanceMetres, float[] samples, int rateHz) {
        double keep = StrictMath.exp(-2 * Math.PI * LEAK_HZ / rateHz);
        double gain = gradientShare * Room.SPEED_OF_SOUND / distanceMetres / rateHz;
        double integral = 0;
        for (int i = 0; i < samples.length; i++) {
            // The trapezoidal rule; whole samples would be half a sample late.
            double half = 0.5 * samples[i];
            integral += half;
            samples[i] += (float) (gain * integral);
            integral = keep * (integral + half);
        }
    }
}

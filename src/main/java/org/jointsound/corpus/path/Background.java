package org.jointsound.corpus.path;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Hum;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.SpectralTilt;

/**
 * What every recording holds besides its sound: falling noise of the surroundings through the sensor, the sensor's own
 * hiss, and at times hum.
 */
public final class Background {
    private static final double HUM_CHANCE = 0.3;

    private Background() {}

    /** A background of root mean square 1 at the rate of the device. */
    public static float[] drawn(double seconds, Device device, Draw draw) {
        int rateHz = device.rateHz();
        float[] samples = new float[(int) Math.round(seconds * rateHz)];
        // From pink to brown, as rooms are; flat below 20 Hz, where neither rooms nor sensors follow the slope.
        SpectralTilt slope = SpectralTilt.of(draw.uniform(-6, -3), 20, rateHz);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = slope.next(draw.white());
        }
        device.applyTo(samples, rateHz);
        double hiss = Loudness.rms(samples, 0, samples.length) * draw.attenuation(6, 30);
        for (int i = 0; i < samples.length; i++) {
            samples[i] += (float) (hiss * draw.white());
        }
        if (draw.chance(HUM_CHANCE)) {
            double level = Loudness.rms(samples, 0, samples.length) * draw.attenuation(-3, 12);
            Hum.drawn(draw).addTo(samples, rateHz, level);
        }
        scale(samples, 1 / Loudness.rms(samples, 0, samples.length));
        return samples;
    }

    public static void scale(float[] samples, double gain) {
        for (int i = 0; i < samples.length; i++) {
            samples[i] *= (float) gain;
        }
    }
}

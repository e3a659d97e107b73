package org.jointsound.corpus;

import org.jointsound.audio.Biquad;

/** Backgrounds that hold no event: they are labelled {@code other} without any marked span. */
final class Steady {
    private Steady() {}

    /** A fan, traffic far off, an appliance: stationary noise of some slope with a broad hump. */
    static void noise(Scene scene, Track track, Draw draw) {
        SpectralTilt tilt = SpectralTilt.of(draw.uniform(-5, -1), 40, Track.RATE_HZ);
        Biquad hump = Biquad.peaking(draw.logNormal(500, 2), draw.uniform(0.7, 4), draw.uniform(0, 12), Track.RATE_HZ);
        float[] samples = track.samples();
        for (int i = 0; i < samples.length; i++) {
            samples[i] += hump.next(tilt.next(draw.white()));
        }
    }

    /** Mains hum and its harmonics. */
    static void hum(Scene scene, Track track, Draw draw) {
        Hum.drawn(draw).addTo(track.samples(), Track.RATE_HZ, 1);
    }

    /** Nothing but the background that every recording has. */
    static void quietRoom(Scene scene, Track track, Draw draw) {}
}

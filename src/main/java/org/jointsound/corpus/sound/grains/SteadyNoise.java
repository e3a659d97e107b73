package org.jointsound.corpus.sound.grains;

import org.jointsound.audio.Biquad;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.SpectralTilt;
import org.jointsound.corpus.sound.Track;

/** A fan, traffic far off, an appliance: stationary noise of some slope with a broad hump. */
final class SteadyNoise implements SoundSource {
    @Override
    public void play(Scene scene, Track track, Draw draw) {
        SpectralTilt tilt = SpectralTilt.of(draw.uniform(-5, -1), 40, Track.RATE_HZ);
        Biquad hump = Biquad.peaking(draw.logNormal(500, 2), draw.uniform(0.7, 4), draw.uniform(0, 12), Track.RATE_HZ);
        float[] samples = track.samples();
        for (int i = 0; i < samples.length; i++) {
            samples[i] += hump.next(tilt.next(draw.white()));
        }
    }
}

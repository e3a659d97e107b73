package org.jointsound.corpus.sound.mechanics;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.SpectralTilt;
import org.jointsound.corpus.sound.Track;

/** A helicopter or an engine: a pulse 8 to 30 times a second with its harmonics, and noise chopped by it. */
final class Rotor implements SoundSource {
    @Override
    public void play(Scene scene, Track track, Draw draw) {
        double hz = draw.uniform(8, 30);
        int sharpness = draw.between(2, 8);
        double thump = draw.uniform(0.3, 2);
        double between = draw.attenuation(6, 20);
        SpectralTilt tilt = SpectralTilt.of(draw.uniform(-5, -1), 80, Track.RATE_HZ);
        float[] samples = track.samples();
        double turns = draw.uniform(0, 1);
        for (int i = 0; i < samples.length; i++) {
            turns += hz / Track.RATE_HZ;
            double swing = 0.5 + 0.5 * StrictMath.cos(2 * Math.PI * turns);
            double pulse = 1;
            for (int k = 0; k < sharpness; k++) {
                pulse *= swing;
            }
            samples[i] += (float) (thump * pulse + (between + pulse) * tilt.next(draw.white()));
        }
    }
}

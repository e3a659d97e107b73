package org.jointsound.corpus.sound.grains;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.SpectralTilt;
import org.jointsound.corpus.sound.Track;

/** Sea or wind: broad noise that rises and falls once in half a second to five, each swell of its own length. */
final class Swells implements SoundSource {
    @Override
    public void play(Scene scene, Track track, Draw draw) {
        double perSecond = draw.uniform(0.2, 2);
        double trough = draw.attenuation(6, 20);
        SpectralTilt tilt = SpectralTilt.of(draw.uniform(-5, 0), 60, Track.RATE_HZ);
        float[] samples = track.samples();
        double turns = draw.uniform(0, 1);
        double speed = perSecond;
        int step = Track.RATE_HZ / 1_000;
        double level = 0;
        for (int i = 0; i < samples.length; i++) {
            if (i % step == 0) {
                turns += speed / 1_000;
                if (turns >= 1) {
                    turns -= 1;
                    speed = perSecond * draw.normalWithin(1, 0.2, 0.6, 1.4);
                }
                level = trough + (1 - trough) * (0.5 - 0.5 * StrictMath.cos(2 * Math.PI * turns));
            }
            samples[i] += (float) (level * tilt.next(draw.white()));
        }
    }
}

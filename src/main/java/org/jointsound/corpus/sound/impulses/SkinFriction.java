package org.jointsound.corpus.sound.impulses;

import org.jointsound.audio.Biquad;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.NoiseBurst;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.SpectralTilt;
import org.jointsound.corpus.sound.Strokes;
import org.jointsound.corpus.sound.Track;

/** A hand on skin or on the phone: falling noise in strokes, full of micro-slips. */
final class SkinFriction implements SoundSource {
    @Override
    public void play(Scene scene, Track track, Draw draw) {
        double slipsPerSecond = draw.uniform(20, 200);
        double slipGain = draw.attenuation(0, 15);
        Strokes.over(scene, new Strokes.Pace(draw.uniform(0.5, 3), 0.1, 1), draw, (start, seconds) -> {
            SpectralTilt tilt = SpectralTilt.of(-3, 30, Track.RATE_HZ);
            Biquad limit = Biquad.lowPass(3_000, Biquad.BUTTERWORTH_Q, Track.RATE_HZ);
            // Pink from 30 Hz on leaves about a tenth of the amplitude.
            Strokes.stroke(track, start, seconds, 10, () -> limit.next(tilt.next(draw.white())));
            for (double at = 0; at < seconds; at += draw.exponential(1 / slipsPerSecond)) {
                NoiseBurst slip = NoiseBurst.lasting(draw.logNormal(800, 2), 1, draw.uniform(0.5e-3, 3e-3), 0.2e-3);
                double gain = slipGain * StrictMath.sin(Math.PI * at / seconds);
                slip.addTo(track, start + at, gain * draw.attenuation(0, 12), draw);
            }
        });
    }
}

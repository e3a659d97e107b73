package org.jointsound.corpus.sound.grains;

import org.jointsound.audio.Biquad;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Ring;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Strokes;
import org.jointsound.corpus.sound.Track;

/** Clothes: bright noise whose level flickers at 5 to 20 Hz, sometimes with thuds. */
final class ClothRustle implements SoundSource {
    @Override
    public void play(Scene scene, Track track, Draw draw) {
        double lowHz = draw.uniform(500, 2_500);
        double highHz = draw.uniform(4_000, 10_000);
        double flickerHz = draw.uniform(5, 20);
        boolean thuds = draw.chance(0.3);
        Strokes.over(scene, new Strokes.Pace(draw.uniform(0.7, 3), 0.1, 0.8), draw, (start, seconds) -> {
            Biquad highPass = Biquad.highPass(lowHz, Biquad.BUTTERWORTH_Q, Track.RATE_HZ);
            Biquad lowPass = Biquad.lowPass(highHz, Biquad.BUTTERWORTH_Q, Track.RATE_HZ);
            Flicker flicker = new Flicker(flickerHz, draw);
            Strokes.stroke(track, start, seconds, 1, () -> flicker.next() * lowPass.next(highPass.next(draw.white())));
            if (thuds) {
                Ring thud = Ring.lasting(draw.uniform(30, 150), draw.uniform(0.02, 0.08), 4e-3, draw);
                double at = start + draw.uniform(0, seconds);
                track.mark(start, thud.addTo(track, at, draw.uniform(0.5, 2)));
            }
        });
    }

    /** A log-normal level that wanders at about the given rate. */
    private static final class Flicker {
        private final Draw draw;
        private final int every;
        private int count;
        private double level = 1;
        private double target = 1;

        Flicker(double hz, Draw draw) {
            this.draw = draw;
            every = (int) (Track.RATE_HZ / (2 * hz));
        }

        float next() {
            if (count++ % every == 0) {
                target = draw.logNormal(1, 2);
            }
            level += (target - level) * 4 / every;
            return (float) level;
        }
    }
}

package org.jointsound.corpus.sound.mechanics;

import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.NoiseBurst;
import org.jointsound.corpus.sound.Ring;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Heel thump and sole scrape at walking pace (Ekimov and Sabatier 2006), at times with the ball of the foot after the
 * heel. Pitches reach up to what was measured on recorded steps, 475 Hz; the second thump is ours.
 */
final class Footsteps implements SoundSource {
    @Override
    public void play(Scene scene, Track track, Draw draw) {
        double period = 1 / draw.uniform(1.4, 2.2);
        double hz = 40 * StrictMath.pow(475.0 / 40, draw.uniform(0, 1));
        Ring thump = Ring.lasting(hz, draw.uniform(0.03, 0.15), draw.uniform(0.3e-3, 3e-3), draw);
        NoiseBurst scrape = NoiseBurst.lasting(draw.uniform(800, 4_000), 0.5, draw.uniform(0.03, 0.12), 8e-3);
        double scrapeGain = draw.attenuation(0, 20);
        double ballSeconds = draw.chance(0.5) ? draw.uniform(0.05, 0.13) : 0;
        double ballGain = draw.attenuation(0, 10);
        for (double at = draw.uniform(0, period); at < scene.clipSeconds(); at += period) {
            double start = at + draw.normal(0, 0.02) * period;
            if (!scene.holds(start)) {
                continue;
            }
            double end = thump.struckAgain(0.05, draw).addTo(track, start, Decibels.toAmplitude(draw.normal(0, 2)));
            if (ballSeconds > 0) {
                Ring ball = thump.struckAgain(0.2, draw);
                end = Math.max(end, ball.addTo(track, start + ballSeconds, ballGain));
            }
            track.mark(start, Math.max(end, scrape.addTo(track, start, scrapeGain, draw)));
        }
    }
}

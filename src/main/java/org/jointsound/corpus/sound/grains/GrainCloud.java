package org.jointsound.corpus.sound.grains;

import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Grinding crepitus as clouds of grains over the noise of gliding, where rough places pass one another. A quarter of the
 * episodes are the stick-slip creak that Prinz (1998) measured on jaws.
 */
final class GrainCloud implements SoundSource {
    private static final int MOST_PULSES = 200;
    private static final int LEAST_PULSES = 10;
    private static final int LEAST_SLIPS = 4;
    private static final double CREAK_CHANCE = 0.25;
    private static final double LOW_CHANCE = 0.4;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Surface surface = Surface.drawn(draw);
        double levelDeviationDb = draw.uniform(6, 10);
        boolean low = draw.chance(LOW_CHANCE);
        CloudGrains grains = CloudGrains.drawn(scene.sizeScale(), low, levelDeviationDb, draw);
        for (Episodes.Episode episode : Episodes.drawn(scene, scene.hard() ? 1 : draw.between(1, 4), draw)) {
            if (scene.hard()) {
                grind(scene, track, episode, CloudTimes.few(draw), grains, surface, draw);
            } else if (draw.chance(CREAK_CHANCE)) {
                List<Double> slips =
                        CloudTimes.of(Creak.drawn(draw), episode.seconds(), 2, LEAST_SLIPS, MOST_PULSES, draw);
                grind(scene, track, episode, slips, grains.alike(draw), surface, draw);
            } else {
                grind(scene, track, episode, irregular(episode, draw), grains, surface, draw);
            }
        }
        GlideNoise.addTo(track, scene.cycle(), draw.attenuation(16, 30), draw);
    }

    /** Hurried until there are enough of them not far beyond the episode's time. */
    static List<Double> irregular(Episodes.Episode episode, Draw draw) {
        List<Double> times = List.of();
        for (double hurry = 1; times.size() < LEAST_PULSES; hurry *= 1.5) {
            double most = 1.5 * episode.seconds();
            Arrivals process = CloudTimes.irregular(hurry, draw);
            times = CloudTimes.of(process, episode.seconds(), most, LEAST_PULSES, MOST_PULSES, draw);
        }
        return times;
    }

    private static void grind(
            Scene scene,
            Track track,
            Episodes.Episode episode,
            List<Double> times,
            CloudGrains grains,
            Surface surface,
            Draw draw) {
        double latest = scene.clipSeconds() - Scene.MARGIN_SECONDS;
        double end = episode.startSeconds();
        for (double after : times) {
            double at = episode.startSeconds() + after;
            if (at <= latest) {
                track.pulse(at);
                end = Math.max(end, grains.addTo(track, at, surface.level(scene.cycle(), at), draw));
            }
        }
        track.mark(episode.startSeconds(), end);
    }
}

package org.jointsound.corpus.sound.modes;

import java.util.List;
import org.jointsound.corpus.sound.CycleLocked;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.NoiseBurst;
import org.jointsound.corpus.sound.Ring;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Clicking with movement: one to three damped modes once or twice a cycle, some staying away. No facet click has been
 * measured; durations and rhythm are those of jaw clicks (Watt and McPhee 1983), the modes span what Widmalm et al.
 * (1996) found there.
 */
final class Clicking implements SoundSource {
    private static final double RECIPROCAL_CHANCE = 0.45;
    private static final double SOFT_CHANCE = 0.5;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        boolean soft = draw.chance(SOFT_CHANCE);
        double rise = soft ? draw.uniform(0.8e-3, 2e-3) : draw.uniform(0.3e-3, 1e-3);
        double mainHz = draw.logNormal(900, 1.8) / scene.sizeScale();
        Ring main = Ring.damped(mainHz, draw.uniform(0.1, 0.25), rise, draw);
        // The damped mode alone is over in a millisecond or two; surfaces sliding home make up the 8 to 14 ms.
        double seconds = draw.logNormal(soft ? 0.014 : 0.008, 1.3);
        NoiseBurst slide = NoiseBurst.lasting(mainHz * draw.uniform(0.6, 1.5), 1.5, seconds, rise);
        double slideGain = draw.attenuation(4, 12);
        double levelDeviationDb = draw.uniform(3, 6);
        CycleLocked rhythm = scene.hard()
                ? new CycleLocked(0, 0, 0, 1)
                : new CycleLocked(draw.uniform(0.03, 0.08), RECIPROCAL_CHANCE, draw.uniform(0.2, 0.4), 2);
        List<CycleLocked.Moment> moments = rhythm.moments(scene, draw);
        for (CycleLocked.Moment moment :
                moments.subList(0, scene.hard() ? Math.min(1, moments.size()) : moments.size())) {
            double amplitude = Decibels.toAmplitude(draw.normal(0, levelDeviationDb));
            group(track, moment.seconds(), amplitude, new Voice(main, slide, slideGain), draw);
        }
    }

    private record Voice(Ring main, NoiseBurst slide, double slideGain) {}

    private static void group(Track track, double startSeconds, double amplitude, Voice voice, Draw draw) {
        int pulses = 1 + draw.weighted(0.75, 0.2, 0.05);
        double at = startSeconds;
        double end = startSeconds;
        for (int i = 0; i < pulses; i++) {
            track.pulse(at);
            double level = i == 0 ? amplitude : amplitude * draw.attenuation(0, 6);
            end = Math.max(end, voice.main.struckAgain(0.03, draw).addTo(track, at, level));
            end = Math.max(end, voice.slide.addTo(track, at, level * voice.slideGain, draw));
            at += draw.uniform(0.020, 0.120);
        }
        track.mark(startSeconds, end);
    }
}

package org.jointsound.corpus.sound.impulses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Clicking with movement: surfaces that catch and let go, each time as a pair of opposite impulses, over 8 ms (hard) or
 * 14 ms (soft). No facet click has been measured; durations and rhythm are those of jaw clicks (Watt and McPhee 1983),
 * the pitch spans what Widmalm et al. (1996) found there; the rest is ours.
 */
final class ImpulseClick implements SoundSource {
    private static final double RECIPROCAL_CHANCE = 0.45;
    private static final double SOFT_CHANCE = 0.5;
    private static final double LOWEST_HZ = 200;
    private static final double LONGEST_RISE_SECONDS = 2e-3;

    /**
     * What one person's click is made of.
     *
     * @param body what it sounds through
     * @param seconds 90 % of its energy
     * @param pairGapSeconds between an impulse and its opposite
     * @param pairs expected number of them
     */
    record Surface(Body body, double seconds, double riseSeconds, double pairGapSeconds, double pairs) {
        static Surface drawn(boolean soft, double sizeScale, Draw draw) {
            double hz = Math.max(LOWEST_HZ, draw.logNormal(900, 1.8) / sizeScale);
            double seconds = draw.logNormal(soft ? 0.014 : 0.008, 1.3);
            return new Surface(
                    Body.drawn(hz, draw.uniform(0.1, 0.25), draw.uniform(0.2e-3, 2e-3), draw),
                    seconds,
                    soft ? draw.uniform(0.6e-3, 2e-3) : draw.uniform(0.1e-3, 0.8e-3),
                    draw.uniform(0.1e-3, 1.2e-3),
                    draw.logNormal(14, 1.7));
        }

        Waveform click(Draw draw) {
            return new Bounds(seconds / 1.3, seconds * 1.3, LONGEST_RISE_SECONDS).first(() -> tried(draw));
        }

        private Waveform tried(Draw draw) {
            double own = body.ringSeconds();
            double left = Math.max(1e-3, StrictMath.sqrt(Math.max(0, seconds * seconds - own * own)));
            Flurry flurry = Flurry.lasting(left, Math.min(riseSeconds, left / 3), pairs);
            Strengths strengths = new Strengths(draw.uniform(1, 6), draw.uniform(2, 5), 0.6);
            List<Impulse> impulses = new ArrayList<>();
            for (Impulse impulse : strengths.of(flurry.timesFromFirst(draw), draw)) {
                impulses.add(impulse);
                impulses.add(
                        impulse.later(pairGapSeconds * draw.uniform(0.7, 1.3)).times(-draw.uniform(0.3, 0.9)));
            }
            impulses.sort(Comparator.comparingDouble(Impulse::seconds));
            return body.sound(impulses);
        }
    }

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Surface surface = Surface.drawn(draw.chance(SOFT_CHANCE), scene.sizeScale(), draw);
        double levelDeviationDb = draw.uniform(3, 6);
        double tiltDb = draw.uniform(-3, 3);
        AngleHazard hazard = scene.hard()
                ? new AngleHazard(0, 0, 0, 1)
                : new AngleHazard(draw.uniform(0.03, 0.08), RECIPROCAL_CHANCE, draw.uniform(0.2, 0.4), 2);
        List<Double> moments = hazard.moments(scene, draw);
        for (double at : moments.subList(0, scene.hard() ? Math.min(1, moments.size()) : moments.size())) {
            group(track, at, Decibels.toAmplitude(draw.normal(0, levelDeviationDb)), surface, tiltDb, draw);
        }
    }

    private static void group(
            Track track, double startSeconds, double amplitude, Surface surface, double tiltDb, Draw draw) {
        int clicks = 1 + draw.weighted(0.75, 0.2, 0.05);
        double at = startSeconds;
        double end = startSeconds;
        for (int i = 0; i < clicks; i++) {
            track.pulse(at);
            double level = i == 0 ? amplitude : amplitude * draw.attenuation(0, 6);
            end = Math.max(end, surface.click(draw).tilted(tiltDb, 500).addTo(track, at, level));
            at += draw.uniform(0.020, 0.120);
        }
        track.mark(startSeconds, end);
    }
}

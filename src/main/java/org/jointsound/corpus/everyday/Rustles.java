package org.jointsound.corpus.everyday;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Strokes;
import org.jointsound.corpus.sound.Track;

/**
 * Cloth, paper, a bag: strokes of noise whose level flickers, from a smooth hiss to nothing but crackles, in some with a
 * thud of what is moved (as an engineering note on de-rustling tells). Ranges are ours.
 */
record Rustles(Workshop workshop) implements SoundSource {
    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Noise rub = new Noise(
                workshop, new Band(new Span(500, 6_000).drawn(draw), draw.uniform(1, 3.5), draw.uniform(-4, 2)), draw);
        Thing crackle = new Thing(
                workshop,
                Strike.drawn(new Span(600, 8_000), new Span(0.4e-3, 8e-3), new Span(0.05e-3, 0.5e-3), 1, draw),
                draw);
        Thing thud = new Thing(
                workshop, Strike.drawn(new Span(35, 200), new Span(0.02, 0.1), new Span(1e-3, 8e-3), 0.3, draw), draw);
        double rubGain = 0.3 * draw.attenuation(0, 20);
        double perSecond = new Span(3, 200).drawn(draw);
        double crackleGain = draw.attenuation(0, 25);
        double thudChance = draw.chance(0.3) ? draw.uniform(0.2, 1) : 0;
        double flickerSeconds = new Span(0.015, 0.15).drawn(draw);
        double flickers = draw.uniform(1.2, 2.2);
        Strokes.Pace pace = new Strokes.Pace(draw.uniform(0.5, 3), 0.1, draw.uniform(0.2, 1.5));
        Strokes.over(scene, pace, draw, (start, length) -> {
            double seconds = Math.min(length, scene.clipSeconds() - start);
            Wander flicker = Wander.drawn(seconds, flickerSeconds, flickers, draw);
            rub.add(
                    track,
                    start,
                    seconds,
                    share -> rubGain * StrictMath.sqrt(StrictMath.sin(Math.PI * share)) * flicker.at(share * seconds));
            double end = start + seconds;
            for (double at = start + draw.exponential(1 / perSecond);
                    at < start + seconds;
                    at += draw.exponential(1 / perSecond)) {
                double level = crackleGain * draw.attenuation(0, 20) * flicker.at(at - start);
                end = Math.max(end, crackle.hit(track, at, level, draw));
            }
            if (draw.chance(thudChance)) {
                end = Math.max(end, thud.hit(track, start + draw.uniform(0, seconds), draw.uniform(0.1, 1), draw));
            }
            track.mark(start, end);
        });
    }
}

package org.jointsound.corpus.everyday;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Waves on a shore, wind in trees: a rumble and a brighter wash that each swell and fade in their own, irregular time; the
 * wash is loudest when a wave breaks and then slowly runs out. Ranges are ours.
 */
record Surf(Workshop workshop) implements SoundSource {
    @Override
    public void play(Scene scene, Track track, Draw draw) {
        double seconds = track.seconds();
        Wander rumble = Wander.drawn(seconds, draw.uniform(0.5, 3), draw.uniform(1.1, 1.8), draw);
        Wander ripple = Wander.drawn(seconds, draw.uniform(0.05, 0.4), draw.uniform(1, 1.35), draw);
        double rumbleGain = draw.attenuation(0, 20);
        new Noise(workshop, new Band(draw.uniform(80, 400), draw.uniform(1.5, 3), -draw.uniform(0, 5)), draw)
                .addTo(track, share -> rumbleGain * rumble.at(share * seconds));
        Noise foam = new Noise(
                workshop, new Band(new Span(500, 5_000).drawn(draw), draw.uniform(1.5, 4), -draw.uniform(0, 4)), draw);
        double calm = draw.attenuation(6, 24);
        double period = draw.uniform(1.5, 9);
        double rise = draw.uniform(0.15, 0.6);
        double at = -draw.uniform(0, period);
        while (at < seconds) {
            double wave = period * draw.normalWithin(1, 0.25, 0.5, 1.6);
            double height = draw.attenuation(0, 8);
            double start = at;
            foam.add(track, Math.max(0, start), Math.min(start + wave, seconds) - Math.max(0, start), share -> {
                double now = Math.max(0, start) + share * (Math.min(start + wave, seconds) - Math.max(0, start));
                double part = (now - start) / wave;
                double swell = part < rise
                        ? 0.5 - 0.5 * StrictMath.cos(Math.PI * part / rise)
                        : StrictMath.exp(-4 * (part - rise) / (1 - rise));
                return (calm + height * swell) * ripple.at(now);
            });
            at += wave;
        }
    }
}

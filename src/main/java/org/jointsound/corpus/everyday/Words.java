package org.jointsound.corpus.everyday;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Single words with consonants that strike: a stop before the vowel lets go within milliseconds, one at the end comes
 * after a silence of some 50 ms; fricatives hiss. Two syllables a word at most, one word in a trimmed clip. Voices of 80
 * to 320 Hz (men about 125, women 250) and formants as in the other speech; times are from memory.
 */
record Words(Workshop workshop) implements SoundSource {
    private static final double SHORTEST_SECONDS = 0.25;
    private static final double LONGEST_SECONDS = 0.60;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Speaker speaker = new Speaker(scene.sizeScale(), draw);
        if (scene.keptSeconds() <= Scene.LONGEST_TRIMMED_SECONDS) {
            double seconds = Math.max(SHORTEST_SECONDS, scene.keptSeconds() - draw.uniform(0, Scene.MARGIN_SECONDS));
            double latest = scene.clipSeconds() - Scene.LONGEST_TRIMMED_SECONDS - Scene.MARGIN_SECONDS;
            speaker.say(track, draw.uniform(Scene.MARGIN_SECONDS, latest), Math.min(LONGEST_SECONDS, seconds), draw);
            return;
        }
        double at = Scene.MARGIN_SECONDS + draw.uniform(0, 0.5);
        while (at < scene.clipSeconds() - LONGEST_SECONDS - Scene.MARGIN_SECONDS) {
            double seconds = draw.uniform(SHORTEST_SECONDS, LONGEST_SECONDS);
            speaker.say(track, at, seconds, draw);
            at += seconds + new Span(0.05, 1.5).drawn(draw);
        }
    }

    private final class Speaker {
        private final double hz;
        private final double breath;
        private final double jitter;
        private final double scale;
        private final Noise hiss;
        private final Thing lips;
        private final Thing tongue;

        Speaker(double sizeScale, Draw draw) {
            hz = new Span(80, 320).drawn(draw);
            breath = draw.uniform(0, 0.2);
            jitter = draw.uniform(0.003, 0.03);
            scale = 1 / sizeScale * draw.logNormal(1, 1.08);
            hiss = new Noise(workshop, new Band(new Span(1_500, 7_000).drawn(draw), draw.uniform(0.6, 2), 0), draw);
            lips = new Thing(workshop, new Strike(draw.uniform(250, 900), 8e-3, 0.6e-3, 0.9), draw);
            tongue = new Thing(workshop, new Strike(draw.uniform(1_500, 4_500), 6e-3, 0.3e-3, 0.9), draw);
        }

        void say(Track track, double start, double seconds, Draw draw) {
            double end = start + seconds;
            double vowelStart = start + (draw.chance(0.7) ? onset(track, start, draw) : 0);
            double coda = draw.chance(0.6) ? draw.uniform(0.05, 0.13) : 0;
            if (coda > 0) {
                coda(track, end - coda, coda, draw);
            }
            int syllables = seconds > 0.4 && draw.chance(0.5) ? 2 : 1;
            double each = (end - coda - vowelStart) / syllables;
            for (int i = 0; i < syllables; i++) {
                double at = vowelStart + i * each;
                // Between two syllables the mouth may shut.
                double shut = i > 0 && draw.chance(0.5) ? draw.uniform(0.02, 0.3 * each) : 0;
                if (shut > 0) {
                    stop(track, at + shut, draw);
                }
                vowel(track, at + shut, each - shut, draw);
            }
            track.mark(start, end + 0.02);
        }

        private void vowel(Track track, double at, double seconds, Draw draw) {
            // The consonants of a short word may leave no room for one.
            if (seconds * Track.RATE_HZ < 1) {
                return;
            }
            double top = hz * draw.logNormal(1, 1.12);
            double fall = draw.uniform(-0.15, 0.3);
            double attack = draw.uniform(0.05, 0.3);
            double fade = draw.uniform(0.05, 0.5);
            Call call = new Call(
                    seconds,
                    share -> top * (1 - fall * share),
                    share -> Math.min(1, Math.min(share / attack, (1 - share) / fade)),
                    breath,
                    jitter,
                    formants(draw),
                    formants(draw));
            Take.add(track, at, draw.attenuation(0, 4), workshop.call(call, draw));
        }

        private Call.Formants formants(Draw draw) {
            return new Call.Formants(
                    scale * draw.uniform(280, 850),
                    scale * draw.uniform(850, 2_300),
                    scale * draw.uniform(2_300, 3_100),
                    scale * draw.uniform(3_200, 4_300));
        }

        /** A stop or a fricative; returns how much later the vowel comes. */
        private double onset(Track track, double at, Draw draw) {
            if (draw.chance(0.5)) {
                stop(track, at, draw);
                double aspiration = draw.uniform(0.005, 0.07);
                rub(track, at, aspiration, draw.attenuation(22, 36));
                return aspiration;
            }
            double seconds = draw.uniform(0.05, 0.15);
            rub(track, at, seconds, draw.attenuation(14, 34));
            return 0.9 * seconds;
        }

        /** A fricative, or a silence that a stop ends. */
        private void coda(Track track, double at, double seconds, Draw draw) {
            if (draw.chance(0.4)) {
                rub(track, at, seconds, draw.attenuation(14, 34));
            } else {
                stop(track, at + 0.8 * seconds, draw);
                rub(track, at + 0.8 * seconds, 0.2 * seconds, draw.attenuation(20, 36));
            }
        }

        private void stop(Track track, double at, Draw draw) {
            (draw.chance(0.5) ? lips : tongue).hit(track, at, draw.attenuation(3, 24), draw);
        }

        private void rub(Track track, double at, double seconds, double rms) {
            hiss.add(track, at, seconds, share -> rms * StrictMath.sqrt(StrictMath.sin(Math.PI * share)));
        }
    }
}

package org.jointsound.corpus.everyday;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Coughs and sneezes: breath drawn in before some, then a burst that comes within milliseconds and fades over a tenth to
 * four tenths of a second, and at times a voiced end. Lengths and order are from memory, the rest is ours.
 *
 * @param sneeze one long breath in and one burst, or coughs, one to four in a row
 */
record Expulsions(Workshop workshop, boolean sneeze) implements SoundSource {
    private static final double ROOM_SECONDS = 0.5;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Breather breather = new Breather(scene.sizeScale(), draw);
        double at = Scene.MARGIN_SECONDS + draw.uniform(0, 0.3 * (scene.clipSeconds() - ROOM_SECONDS));
        while (scene.holds(at + ROOM_SECONDS)) {
            if (draw.chance(sneeze ? 0.6 : 0.2)) {
                at = breather.breatheIn(track, at, Math.min(0.3 * scene.clipSeconds(), draw.uniform(0.15, 1)), draw);
            }
            int row = sneeze ? 1 : draw.between(1, 4);
            for (int i = 0; i < row && scene.holds(at); i++) {
                at = breather.burst(track, at, draw) + draw.uniform(0.02, 0.3);
            }
            at += draw.uniform(0.4, 2);
        }
    }

    private final class Breather {
        private final Noise throat;
        private final Noise teeth;
        private final double teethGain;
        private final double hz;
        private final Call.Formants mouth;
        private final double voiceGain;
        private final double inGain;

        Breather(double sizeScale, Draw draw) {
            double lowest = draw.uniform(400, 1_600) / sizeScale;
            throat = new Noise(workshop, new Band(lowest, draw.uniform(0.8, 2.5), -draw.uniform(0, 4)), draw);
            teeth = new Noise(workshop, new Band(new Span(2_000, 8_000).drawn(draw), draw.uniform(0.7, 2), 0), draw);
            teethGain = draw.attenuation(sneeze ? -6 : 0, 15);
            hz = new Span(100, 450).drawn(draw);
            mouth = new Call.Formants(
                    draw.uniform(350, 900), draw.uniform(1_000, 2_000), draw.uniform(2_300, 3_200), 3_800);
            voiceGain = draw.chance(0.6) ? draw.attenuation(-3, 14) : 0;
            inGain = draw.attenuation(8, 26);
        }

        /** Returns when the burst follows. */
        double breatheIn(Track track, double at, double seconds, Draw draw) {
            throat.add(track, at, seconds, share -> 0.4 * inGain * StrictMath.sin(Math.PI * share * share));
            track.mark(at, at + seconds);
            return at + seconds + draw.uniform(0, 0.08);
        }

        /** Returns when it is over. */
        double burst(Track track, double at, Draw draw) {
            double seconds = draw.uniform(0.1, 0.4);
            double rise = draw.uniform(0.002, 0.02) / seconds;
            double fall = draw.uniform(2, 7);
            double level = 0.4 * draw.attenuation(0, 6);
            throat.add(track, at, seconds, share -> level * burstLevel(share, rise, fall));
            double hiss = sneeze ? draw.uniform(0, 0.3) : 0;
            teeth.add(track, at, seconds, share -> level * teethGain * burstLevel(share, rise + hiss, fall));
            double end = at + seconds;
            if (voiceGain > 0) {
                double length = draw.uniform(0.08, 0.35);
                double top = hz * draw.logNormal(1, 1.15);
                Call voice = new Call(
                        length,
                        share -> top * (1 - 0.3 * share),
                        share -> 2.5 * StrictMath.sqrt(share) * (1 - share),
                        draw.uniform(0.1, 0.8),
                        draw.uniform(0.01, 0.06),
                        mouth,
                        mouth);
                double start = at + draw.uniform(0.02, 0.7) * seconds;
                end = Math.max(end, Take.add(track, start, 2.5 * level * voiceGain, workshop.call(voice, draw)));
                end = Math.max(end, start + length);
            }
            track.mark(at, end);
            return end;
        }

        private static double burstLevel(double share, double rise, double fall) {
            return Math.min(1, share / rise) * StrictMath.exp(-fall * share) * Math.min(1, 10 * (1 - share));
        }
    }
}

package org.jointsound.corpus.sound.mechanics;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Something like speech: breath over a {@link VocalFold} into a {@link VocalTract}, in syllables that come and go with
 * the breath, with hisses between. It has no words. In a clip trimmed to one event it is one word that fits.
 */
final class GlottalVoice implements SoundSource {
    private static final double SHORTEST_WORD_SECONDS = 0.25;
    private static final double LONGEST_WORD_SECONDS = 0.60;
    private static final double HISS_CHANCE = 0.35;
    /** How often pressure, pitch and vowel are set anew, in samples. */
    private static final int STRETCH = 128;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Speaker speaker = new Speaker(draw.uniform(85, 255), draw.uniform(3, 6), draw);
        if (scene.keptSeconds() <= Scene.LONGEST_TRIMMED_SECONDS) {
            double fitting = Math.max(SHORTEST_WORD_SECONDS, scene.keptSeconds() - draw.uniform(0, 0.12));
            double latest = scene.clipSeconds() - Scene.LONGEST_TRIMMED_SECONDS - Scene.MARGIN_SECONDS;
            double start = draw.uniform(Scene.MARGIN_SECONDS, latest);
            speaker.utter(track, start, start + Math.min(fitting, LONGEST_WORD_SECONDS), draw);
            return;
        }
        double at = Scene.MARGIN_SECONDS + draw.uniform(0, 0.5);
        while (at < scene.clipSeconds() - 0.4) {
            double end = Math.min(scene.clipSeconds(), at + draw.uniform(0.5, 2.5));
            speaker.utter(track, at, end, draw);
            at = end + draw.uniform(0.25, 0.9);
        }
    }

    /** A voice with its habits. */
    private static final class Speaker {
        private final double pitchHz;
        private final double syllablesPerSecond;
        private final double foldDamping;
        private final double foldLag;
        private final double hissHz;

        Speaker(double pitchHz, double syllablesPerSecond, Draw draw) {
            this.pitchHz = pitchHz;
            this.syllablesPerSecond = syllablesPerSecond;
            foldDamping = draw.uniform(0.05, 0.12);
            foldLag = draw.uniform(0.3, 0.8);
            hissHz = draw.uniform(2_500, 7_000);
        }

        void utter(Track track, double start, double end, Draw draw) {
            VocalTract tract = new VocalTract(draw);
            double at = start;
            double pitch = pitchHz * draw.uniform(0.9, 1.2);
            while (end - at > 0.06) {
                double seconds = draw.uniform(0.7, 1.3) / syllablesPerSecond;
                // What is too short for another syllable is part of this one.
                seconds = end - at - seconds < 0.12 ? end - at : seconds;
                double hiss = draw.chance(HISS_CHANCE) ? Math.min(draw.uniform(0.04, 0.12), seconds / 2) : 0;
                boolean before = draw.chance(0.6);
                hiss(track, before ? at : at + seconds - hiss, hiss, draw);
                VocalFold fold = new VocalFold(pitch, foldDamping, foldLag);
                voiced(track, before ? at + hiss : at, seconds - hiss, fold, tract, draw);
                tract.turnToAnotherVowel(draw);
                pitch = Math.max(70, Math.min(300, pitch * draw.normalWithin(0.98, 0.06, 0.8, 1.2)));
                at += seconds;
            }
            track.mark(start, end);
        }

        /** The breath rises above what the fold needs and falls again; the fold starts and stops by itself. */
        private void voiced(Track track, double start, double seconds, VocalFold fold, VocalTract tract, Draw draw) {
            int first = (int) Math.ceil(start * Track.RATE_HZ);
            int length = (int) (seconds * Track.RATE_HZ);
            double most = fold.thresholdPressure() * draw.uniform(2, 4);
            double breathiness = draw.uniform(0.0005, 0.005);
            double lastAir = 0;
            double pressure = 0;
            double pressureStep = 0;
            for (int i = 0; i < length; i++) {
                if (i % STRETCH == 0) {
                    double goal = most * StrictMath.sin(Math.PI * Math.min(1, (double) (i + STRETCH) / length));
                    pressureStep = (Math.max(0, goal) - pressure) / STRETCH;
                    tract.glide(0.06);
                    fold.stir(1e-3 * draw.white());
                }
                pressure += pressureStep;
                // Flow goes with the opening and the root of the pressure (Bernoulli).
                double air = StrictMath.sqrt(Math.max(0, pressure) / most) * fold.step(pressure);
                double sound = tract.step(air - lastAir + breathiness * air * draw.white());
                lastAir = air;
                track.add(first + i, sound * Math.min(1, (length - i) / 400.0));
            }
        }

        /** Air forced through a narrow place, whose cavity swings. */
        private void hiss(Track track, double start, double seconds, Draw draw) {
            Oscillator cavity =
                    new Oscillator(hissHz * draw.uniform(0.8, 1.25), draw.uniform(0.08, 0.3), 1.0 / Track.RATE_HZ);
            int first = (int) Math.ceil(start * Track.RATE_HZ);
            int length = (int) (seconds * Track.RATE_HZ);
            double gain = draw.attenuation(6, 24);
            for (int i = 0; i < length; i++) {
                double swell = StrictMath.sin(Math.PI * i / length);
                cavity.step(gain * swell * draw.white());
                track.add(first + i, cavity.velocity());
            }
        }
    }
}

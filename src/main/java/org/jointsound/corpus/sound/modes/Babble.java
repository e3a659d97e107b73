package org.jointsound.corpus.sound.modes;

import org.jointsound.audio.Biquad;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.NoiseBurst;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Something like speech: a glottal pulse train through three formants that change with each syllable, with fricatives
 * between. Its levels fall with frequency about as the long-term spectrum of speech does; it has no words.
 */
final class Babble implements SoundSource {
    /** Gains of the formants, falling about 10 dB each. */
    private static final double[] FORMANT_GAIN = {1, 0.35, 0.12};

    private static final double FRICATIVE_CHANCE = 0.3;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        double voiceHz = draw.uniform(85, 255);
        double syllablesPerSecond = draw.uniform(3, 6);
        double at = Scene.MARGIN_SECONDS + draw.uniform(0, 0.5);
        while (at < scene.clipSeconds() - 0.4) {
            double end = Math.min(scene.clipSeconds(), at + draw.uniform(0.5, 2.5));
            track.mark(at, utterance(track, at, end, new Voice(voiceHz, syllablesPerSecond), draw));
            at = end + draw.uniform(0.25, 0.9);
        }
    }

    private record Voice(double hz, double syllablesPerSecond) {}

    /** Returns when it is over: its last fricative may go on behind its last vowel. */
    private static double utterance(Track track, double start, double end, Voice voice, Draw draw) {
        double phase = 0;
        double pitch = voice.hz * draw.uniform(0.9, 1.2);
        double at = start;
        double over = end;
        while (at < end) {
            double seconds = Math.min(end - at, draw.uniform(0.7, 1.3) / voice.syllablesPerSecond);
            phase = syllable(track, at, seconds, pitch, phase, draw);
            if (draw.chance(FRICATIVE_CHANCE)) {
                double hiss = draw.uniform(0.04, 0.10);
                NoiseBurst fricative = NoiseBurst.lasting(draw.uniform(3_000, 7_000), 1, hiss, 0.01);
                double from = at + seconds * 0.8;
                over = Math.max(over, fricative.addTo(track, from, draw.attenuation(12, 24), draw));
            }
            pitch *= draw.normalWithin(0.98, 0.06, 0.8, 1.2);
            at += seconds;
        }
        return over;
    }

    /** One syllable; returns the glottal phase at its end. */
    static double syllable(Track track, double at, double seconds, double pitch, double phase, Draw draw) {
        Biquad[] formants = {
            Biquad.bandPass(draw.uniform(300, 800), 5, Track.RATE_HZ),
            Biquad.bandPass(draw.uniform(900, 2_200), 10, Track.RATE_HZ),
            Biquad.bandPass(draw.uniform(2_300, 3_200), 12, Track.RATE_HZ)
        };
        int first = (int) (at * Track.RATE_HZ);
        int length = (int) (seconds * Track.RATE_HZ);
        double turns = phase;
        for (int i = 0; i < length; i++) {
            turns += pitch / Track.RATE_HZ;
            turns -= Math.floor(turns);
            // A rounded sawtooth: it falls 12 dB per octave, as the glottal wave does.
            float glottal = (float) (turns < 0.6 ? turns * turns * (0.6 - turns) * 30 - 0.5 : -0.5);
            double voiced = 0;
            for (int f = 0; f < formants.length; f++) {
                voiced += FORMANT_GAIN[f] * formants[f].next(glottal);
            }
            double swell = StrictMath.sin(Math.PI * i / length);
            track.add(first + i, 3 * swell * voiced);
        }
        return turns;
    }
}

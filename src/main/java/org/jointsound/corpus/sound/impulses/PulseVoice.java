package org.jointsound.corpus.sound.impulses;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Something like speech: glottal impulses with jitter and shimmer through an all-pole vocal tract that glides to
 * another vowel with each syllable, and dense impulses without pitch between. One word in a clip that was trimmed to
 * it, otherwise phrases.
 */
final class PulseVoice implements SoundSource {
    private static final double SHORTEST_WORD_SECONDS = 0.25;
    private static final double LONGEST_WORD_SECONDS = 0.60;
    private static final double CONSONANT_CHANCE = 0.4;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        VocalTract tract = VocalTract.drawn(scene.sizeScale(), draw);
        double perSecond = draw.uniform(3, 6);
        if (scene.keptSeconds() <= Scene.LONGEST_TRIMMED_SECONDS) {
            word(scene, track, tract, perSecond, draw);
            return;
        }
        double latest = scene.clipSeconds() - 0.5;
        for (double at = Scene.MARGIN_SECONDS + draw.uniform(0, 0.6); at < latest; ) {
            double seconds = Math.min(scene.clipSeconds() - at - 0.05, draw.uniform(0.4, 2.5));
            utterance(track, at, seconds, tract, perSecond, draw);
            at += seconds + draw.uniform(0.2, 1);
        }
    }

    private static void word(Scene scene, Track track, VocalTract tract, double perSecond, Draw draw) {
        double fitting = Math.max(SHORTEST_WORD_SECONDS, scene.keptSeconds() - draw.uniform(0, 0.12));
        double seconds = Math.min(fitting, LONGEST_WORD_SECONDS);
        double latest = scene.clipSeconds() - Scene.LONGEST_TRIMMED_SECONDS - Scene.MARGIN_SECONDS;
        double start = draw.uniform(Scene.MARGIN_SECONDS, latest);
        utterance(track, start, seconds, tract, perSecond, draw);
    }

    /** Syllables of which every so manieth begins with a consonant, to the end of the time. */
    private static void utterance(
            Track track, double start, double seconds, VocalTract tract, double perSecond, Draw draw) {
        double at = start;
        double end = start + seconds;
        while (at < end) {
            double consonant = draw.chance(CONSONANT_CHANCE) ? Math.min(draw.uniform(0.03, 0.1), (end - at) / 3) : 0;
            if (consonant > 0) {
                hiss(consonant, draw).addTo(track, at, draw.attenuation(10, 25));
            }
            double syllable = Math.min(end - at, consonant + draw.uniform(0.7, 1.3) / perSecond);
            Waveform vowel = tract.vowel(syllable - consonant, draw);
            vowel.addTo(track, at + consonant, draw.attenuation(0, 6));
            at += end - at - syllable < 0.05 ? end - at : syllable;
        }
        track.mark(start, end);
    }

    /** A consonant without voice: impulses that become dense and rare again. */
    private static Waveform hiss(double seconds, Draw draw) {
        Body teeth = Body.drawn(draw.uniform(2_500, 7_000), draw.uniform(0.1, 0.4), 0, draw);
        Flurry flurry = Flurry.lasting(0.8 * seconds, seconds * draw.uniform(0.1, 0.4), 8_000 * seconds);
        return teeth.sound(new Strengths(6, 4, 0.5).of(flurry.timesFromFirst(draw), draw));
    }
}

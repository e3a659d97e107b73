package org.jointsound.corpus.sound.grains;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/**
 * Something like speech, without words: 3 to 6 syllables per second, spoken or whispered, with consonants before some; in
 * a trimmed clip one short word that fits it.
 *
 * @param whispered whether without voice
 */
record GrainSpeech(boolean whispered) implements SoundSource {
    private static final double CONSONANT_CHANCE = 0.4;
    private static final double SHORTEST_WORD_SECONDS = 0.25;
    private static final double LONGEST_WORD_SECONDS = 0.60;
    private static final double SHORTEST_SYLLABLE_SECONDS = 0.05;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        Speaker speaker = new Speaker(draw.uniform(85, 255), draw.uniform(3, 6));
        if (scene.keptSeconds() <= Scene.LONGEST_TRIMMED_SECONDS) {
            double fitting =
                    Math.max(SHORTEST_WORD_SECONDS, scene.keptSeconds() - draw.uniform(0, Scene.MARGIN_SECONDS));
            double latest = scene.clipSeconds() - Scene.LONGEST_TRIMMED_SECONDS - Scene.MARGIN_SECONDS;
            double start = draw.uniform(Scene.MARGIN_SECONDS, latest);
            utterance(track, start, start + Math.min(LONGEST_WORD_SECONDS, fitting), speaker, draw);
            return;
        }
        double at = Scene.MARGIN_SECONDS + draw.uniform(0, 0.5);
        while (at < scene.clipSeconds() - 0.4) {
            double end = Math.min(scene.clipSeconds(), at + draw.uniform(0.4, 2.5));
            utterance(track, at, end, speaker, draw);
            at = end + draw.uniform(0.2, 1);
        }
    }

    private record Speaker(double pitchHz, double syllablesPerSecond) {}

    private void utterance(Track track, double start, double end, Speaker speaker, Draw draw) {
        double pitchHz = speaker.pitchHz * draw.uniform(0.9, 1.2);
        double at = start;
        while (end - at > SHORTEST_SYLLABLE_SECONDS) {
            double seconds = Math.min(end - at, draw.uniform(0.65, 1.4) / speaker.syllablesPerSecond);
            double vowelStart = at;
            if (draw.chance(CONSONANT_CHANCE)) {
                double consonant = seconds * draw.uniform(0.15, 0.4);
                Syllable.consonant(track, at, consonant, draw.attenuation(8, 24), draw);
                vowelStart += consonant * draw.uniform(0.6, 1);
            }
            Syllable vowel = Syllable.drawn(vowelStart, at + seconds - vowelStart, draw);
            if (whispered) {
                vowel.whisper(track, draw);
            } else {
                vowel.voice(track, pitchHz, draw);
            }
            pitchHz *= draw.normalWithin(0.98, 0.06, 0.8, 1.2);
            at += seconds;
        }
        track.mark(start, at);
    }
}

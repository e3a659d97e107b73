package org.jointsound.corpus.sound.modes;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.NoiseBurst;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.Track;

/** One short word: a vowel or two with a hiss before or behind, in a clip trimmed to it when the clip is short. */
final class Word implements SoundSource {
    private static final double SHORTEST_SECONDS = 0.25;
    private static final double LONGEST_SECONDS = 0.60;
    private static final double MARGINS_SECONDS = 0.12;

    @Override
    public void play(Scene scene, Track track, Draw draw) {
        double fitting = Math.max(SHORTEST_SECONDS, scene.keptSeconds() - draw.uniform(0, MARGINS_SECONDS));
        double any = draw.uniform(SHORTEST_SECONDS, LONGEST_SECONDS);
        double seconds = fitting < LONGEST_SECONDS ? fitting : any;
        double latest = scene.clipSeconds() - Scene.LONGEST_TRIMMED_SECONDS - Scene.MARGIN_SECONDS;
        double start = draw.uniform(Scene.MARGIN_SECONDS, latest);
        double end = start + seconds;
        double vowelStart = start + (draw.chance(0.5) ? hiss(track, start, draw) : 0);
        double vowelEnd = end - (draw.chance(0.4) ? hiss(track, end - 0.1, draw) : 0);
        int syllables = seconds > 0.4 && draw.chance(0.5) ? 2 : 1;
        double pitch = draw.uniform(85, 255);
        double phase = 0;
        for (int i = 0; i < syllables; i++) {
            double length = (vowelEnd - vowelStart) / syllables;
            phase = Babble.syllable(track, vowelStart + i * length, length, pitch, phase, draw);
            pitch *= draw.uniform(0.85, 1.05);
        }
        track.mark(start, end);
    }

    /** A fricative of less than a tenth of a second; returns how much of that belongs to it alone. */
    private static double hiss(Track track, double start, Draw draw) {
        double seconds = draw.uniform(0.03, 0.07);
        NoiseBurst.lasting(draw.uniform(3_000, 7_000), 1, seconds, 0.01)
                .addTo(track, start, draw.attenuation(6, 20), draw);
        return seconds;
    }
}

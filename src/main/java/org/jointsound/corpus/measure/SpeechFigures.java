package org.jointsound.corpus.measure;

import static org.jointsound.corpus.measure.Comparison.MEAN;

import java.util.List;
import java.util.Locale;
import org.jointsound.corpus.sound.Recipe;

/** The spectrum of what is like speech, alone or under a joint. */
final class SpeechFigures {
    private static final String ANSI = "ANSI table, male at 1 m";
    private static final double[] SPEECH_HZ = {200, 400, 1_000, 2_000, 4_000};
    private static final double[] SPEECH_DB = {67, 70, 64, 59.5, 53};

    /** A single spectrum is met within this; the width is ours. */
    private static final double LEVEL_TOLERANCE_DB = 5;

    private static final String MISSES =
            "a shortcoming. mechanics: the air columns of 0.85 to 3.1 kHz swing 5 to 12 dB under one another, too little;"
                    + " modes: formants lie 9 dB and more under one another, too much, and the hiss of words of 3 to 7 kHz is"
                    + " 6 to 20 dB under all, too strong; grains: half are whispers, flat and bright, and the table has none";

    private SpeechFigures() {}

    static List<PublishedFigure> all() {
        return List.of(speech(200, 67), speech(400, 70), speech(1_000, 64), speech(2_000, 59.5), speech(4_000, 53));
    }

    /** Shares, because their mean over recordings is a long-term spectrum; a mean of decibels is not. */
    private static PublishedFigure speech(double hz, double db) {
        double sum = 0;
        for (double one : SPEECH_DB) {
            sum += StrictMath.pow(10, one / 10);
        }
        double percent = 100 * StrictMath.pow(10, db / 10) / sum;
        double width = StrictMath.pow(10, LEVEL_TOLERANCE_DB / 10);
        return new PublishedFigure(
                String.format(Locale.ROOT, "speech: third of an octave at %.0f Hz, of all five", hz),
                "%",
                MEAN,
                Published.paper(
                        ANSI,
                        String.format(Locale.ROOT, "%.1f dB, %.1f %%", db, percent),
                        percent / width,
                        Math.min(100, percent * width)),
                "source, marked groups",
                Measure.sounds(
                        SpeechFigures::isSpeech,
                        one -> Measure.each(Stretch.groups(one.clip(), one.marks()), group -> sharePercent(group, hz))),
                MISSES);
    }

    private static boolean isSpeech(Recipe recipe) {
        return recipe.kind() == Recipe.Kind.SPEECH;
    }

    private static double sharePercent(Stretch group, double hz) {
        EventSpectrum spectrum = EventSpectrum.of(group);
        double sum = 0;
        for (double one : SPEECH_HZ) {
            sum += third(spectrum, one);
        }
        return 100 * third(spectrum, hz) / sum;
    }

    private static double third(EventSpectrum spectrum, double hz) {
        double half = StrictMath.pow(2, 1 / 6.0);
        return spectrum.energy(hz / half, hz * half);
    }
}

package org.jointsound.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The counters of syllables against words as dictionaries divide them, and the formulas against sums made by hand. */
class SyllablesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pop",
                "joint",
                "sounds",
                "makes",
                "cause",
                "caused",
                "clothes",
                "bones",
                "twelve",
                "voice",
                "whole",
                "loose",
                "noise",
                "knees",
                "stretch",
                "judged",
                "hurt",
                "tight ness",
                "move ment",
                "some thing",
                "some times",
                "re lief",
                "re port",
                "doc tor",
                "mus cle",
                "peo ple",
                "lit tle",
                "bub ble",
                "gen tle",
                "a bout",
                "qui et",
                "flu id",
                "do ing",
                "weak ness",
                "in stance",
                "min ute",
                "be cause",
                "lay er",
                "when",
                "touch es",
                "in volved",
                "want ed",
                "sur fac es",
                "di a ry",
                "in ju ry",
                "phys i cal",
                "ther a pist",
                "some bod y",
                "what ev er",
                "ev i dence",
                "con di tion",
                "re cord ing",
                "ar thri tis",
                "at ten tion",
                "mod er ate",
                "an y bod y",
                "u su al ly",
                "di ag no sis",
                "sit u a tion",
                "ir ri tat ed",
                "med i ca tion"
            })
    void englishWordsAreCountedAsDictionariesDivideThem(String divided) {
        assertCounts(EnglishSyllables::in, divided);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Knie",
                "knackt",
                "Arzt",
                "Schmerz",
                "leicht",
                "rau",
                "zwei",
                "meist",
                "Ge lenk",
                "Kno chen",
                "Seh ne",
                "Mus kel",
                "Rü cken",
                "neu e",
                "frei er",
                "bau en",
                "se hen",
                "Ge räusch",
                "häu fig",
                "be quem",
                "Quel le",
                "Auf nah me",
                "Be we gung",
                "Mi nu te",
                "Ta ge buch",
                "Se kun den",
                "Flüs sig keit",
                "Li ni e",
                "be tei ligt",
                "ge än dert",
                "ein zel nes",
                "Di ag no se",
                "be ur tei len",
                "Ver let zun gen",
                "Si tu a ti on",
                "Phy si o the ra peu ten"
            })
    void germanWordsAreCountedAsDictionariesDivideThem(String divided) {
        assertCounts(GermanSyllables::in, divided);
    }

    @Test
    void theGradeFollowsThePublishedFormula() {
        // 8 words in 2 sentences with 11 syllables.
        Reading reading = new Reading("The doctor looked. Keep moving as before now.", EnglishSyllables::in);
        assertThat(reading.fleschKincaidGrade()).isCloseTo(0.39 * 4 + 11.8 * 11 / 8 - 15.59, within(1e-9));
    }

    @Test
    void theGermanGradeFollowsThePublishedFormula() {
        // 6 words in 1 sentence: 2 of three syllables or more, 2 of more than six letters, 3 of one syllable.
        Reading reading = new Reading("Die Aufnahme ist ohne jede Bewegung.", GermanSyllables::in);
        assertThat(reading.wienerSachtextformel())
                .isCloseTo(0.1935 * 200 / 6 + 0.1672 * 6 + 0.1297 * 200 / 6 - 0.0327 * 200 / 6 - 0.875, within(1e-9));
    }

    private static void assertCounts(ToIntFunction<String> counter, String divided) {
        assertThat(counter.applyAsInt(divided.replace(" ", ""))).as(divided).isEqualTo(divided.split(" ").length);
    }
}

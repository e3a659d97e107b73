package org.jointsound.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.jointsound.concern.Language;
import org.junit.jupiter.api.Test;

/**
 * Every text can be read at about twelve, which is grade 6 or 7. The limits were set after the texts were measured (English: mean 3.2,
 * hardest 7.2; German: mean 2.9, hardest 7.8); they leave room for a word here and there.
 */
class ReadingAgeTest {
    private static final double MEAN_GRADE = 5;
    private static final double HARDEST_GRADE = 8;
    /** The formulas are of sentences; of a single word or a heading they say little. These count in the mean all the same. */
    private static final int SENTENCE_WORDS = 6;

    @Test
    void everyEnglishTextCanBeReadAtTwelve() {
        assertReadable(Language.EN, EnglishSyllables::in, Reading::fleschKincaidGrade);
    }

    @Test
    void everyGermanTextCanBeReadAtTwelve() {
        assertReadable(Language.DE, GermanSyllables::in, Reading::wienerSachtextformel);
    }

    private static void assertReadable(
            Language language, ToIntFunction<String> syllables, ToDoubleFunction<Reading> formula) {
        Map<String, String> texts = ShippedTexts.in(language);
        List<Double> grades = new ArrayList<>();
        texts.forEach((key, text) -> {
            Reading reading = new Reading(text.replaceAll("%[sd]", "3"), syllables);
            double grade = formula.applyAsDouble(reading);
            grades.add(grade);
            if (reading.words().size() >= SENTENCE_WORDS) {
                assertThat(grade).as(key).isLessThanOrEqualTo(HARDEST_GRADE);
            }
        });
        double mean = grades.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        assertThat(mean).as("mean of %d texts", grades.size()).isLessThanOrEqualTo(MEAN_GRADE);
    }
}

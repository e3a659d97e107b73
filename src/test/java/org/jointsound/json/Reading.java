package org.jointsound.json;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How hard a text is to read, by published formulas of its words, syllables and sentences. */
final class Reading {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\u2019-][\\p{L}\\p{N}]+)*");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+(?=\\s|$)");

    private final List<String> words;
    private final double sentences;
    private final ToIntFunction<String> syllables;

    /** A text; one that ends without a mark, as a heading does, ends its last sentence all the same. */
    Reading(String text, ToIntFunction<String> syllables) {
        this.words = WORD.matcher(text).results().map(MatchResult::group).toList();
        long ends = SENTENCE_END.matcher(text).results().count();
        boolean closed = text.strip().matches("(?s).*[.!?]");
        this.sentences = closed ? ends : ends + 1;
        this.syllables = syllables;
    }

    /**
     * Grade of a school in the United States that can read it (Kincaid, Fishburne, Rogers and Chissom 1975, Research Branch Report
     * 8-75). About five less than the age in years.
     */
    double fleschKincaidGrade() {
        int spoken = words.stream().mapToInt(syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * spoken / words.size() - 15.59;
    }

    /**
     * Grade of an Austrian or German school that can read it, about 4 to 15 (Bamberger and Vanecek 1984, Lesen, Verstehen, Lernen,
     * Schreiben: first Wiener Sachtextformel).
     */
    double wienerSachtextformel() {
        double many = percent(word -> syllables.applyAsInt(word) >= 3 ? 1 : 0);
        double lengthy = percent(word -> word.length() > 6 ? 1 : 0);
        double single = percent(word -> syllables.applyAsInt(word) == 1 ? 1 : 0);
        return 0.1935 * many + 0.1672 * words.size() / sentences + 0.1297 * lengthy - 0.0327 * single - 0.875;
    }

    private double percent(ToIntFunction<String> counted) {
        return 100.0 * words.stream().mapToInt(counted).sum() / words.size();
    }

    List<String> words() {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}

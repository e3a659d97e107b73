package org.jointsound.json;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts the syllables of English words by their spelling: groups of vowels, without those that are not spoken. */
final class EnglishSyllables {
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    /** An e at the end that is not spoken, alone or before d or s. */
    private static final Pattern SILENT_END = Pattern.compile(
            ".*(?:(?<![aeiouyl])(?<!sh|ch|[cgsxz])es|(?<=[aeiouy]l)es|(?<![aeiouydt])ed|(?<![aeiouyl])e|(?<=[aeiouy]l)e)");
    /** Vowels side by side that belong to two syllables. */
    private static final Pattern APART = Pattern.compile("ia(?!l)|iet|uid|uat|[aeiouy]ing\\b");
    /** Where the spelling tells nothing: a silent e inside, and the like. */
    private static final Map<String, Integer> KNOWN = Map.ofEntries(
            Map.entry("something", 2),
            Map.entry("somebody", 3),
            Map.entry("sometimes", 2),
            Map.entry("movement", 2),
            Map.entry("movements", 2),
            Map.entry("clothes", 1),
            Map.entry("whatever", 3),
            Map.entry("layer", 2),
            Map.entry("every", 2),
            Map.entry("usually", 4));

    private EnglishSyllables() {}

    /** A number counts a syllable for each digit, and a word at least one. */
    static int in(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("['\u2019]", "");
        if (KNOWN.containsKey(plain)) {
            return KNOWN.get(plain);
        }
        if (Character.isDigit(plain.charAt(0))) {
            return plain.length();
        }
        int count = 0;
        for (String part : plain.split("-", -1)) {
            count += Math.max(1, groups(part));
        }
        return count;
    }

    private static int groups(String word) {
        int count = (int) VOWELS.matcher(word).results().count();
        count += (int) APART.matcher(word).results().count();
        return SILENT_END.matcher(word).matches() ? count - 1 : count;
    }
}

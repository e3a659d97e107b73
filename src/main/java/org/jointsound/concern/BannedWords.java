package org.jointsound.concern;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that no text for a person may hold in one language, because they name a treatment, an illness, or promise health. Upper and
 * lower case are the same.
 */
public final class BannedWords {
    /** An apostrophe may be typed in several ways; a soft hyphen is not seen. */
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC]");

    private static final Pattern UNSEEN = Pattern.compile("[\u00AD\u200B\u200C\u200D\u2060]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private final Pattern pattern;

    /**
     * A list of words.
     *
     * @param whole words and groups of words that are found only as they stand, for instance {@code tear} and not
     *     {@code tears}
     * @param stems parts of words that are found anywhere in a word, for instance {@code arthrit} in
     *     {@code osteoarthritis}
     * @throws IllegalArgumentException if either list is empty or has an empty word
     */
    public BannedWords(List<String> whole, List<String> stems) {
        this.pattern = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + either(whole) + ")(?![\\p{L}\\p{N}])"
                + "|[\\p{L}\\p{N}]*(?:" + either(stems) + ")[\\p{L}\\p{N}]*");
    }

    private static String either(List<String> words) {
        if (words.isEmpty() || words.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a list of banned words is empty, or a word in it is");
        }
        return words.stream().map(word -> Pattern.quote(plain(word))).collect(Collectors.joining("|"));
    }

    /**
     * The first word in a text that is on the list.
     *
     * @param allowed words that may stand in this text all the same, as they are written in it; upper and lower case are the same
     */
    public Optional<String> firstIn(String text, List<String> allowed) {
        List<String> spared = new ArrayList<>();
        allowed.forEach(word -> spared.add(plain(word)));
        Matcher matcher = pattern.matcher(plain(text));
        while (matcher.find()) {
            if (!spared.contains(matcher.group())) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    private static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String seen = UNSEEN.matcher(composed).replaceAll("");
        return SPACES.matcher(APOSTROPHES.matcher(seen).replaceAll("'")).replaceAll(" ");
    }
}

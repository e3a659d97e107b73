package org.jointsound.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Holds the texts of another language against the English ones. */
final class ConcernTranslation {
    /** Where the program puts in a number or a name. A percent sign of any other kind would end the program there. */
    private static final Pattern PLACE = Pattern.compile("%.?");

    private ConcernTranslation() {}

    /**
     * Requires that every text is translated, nothing else is, and the same values can be put in, in the same order.
     *
     * @throws IllegalArgumentException if not; the message has every such fault
     */
    static void requireWhole(Map<String, String> english, Map<String, String> translated) {
        List<String> faults = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(english.keySet());
        missing.removeAll(translated.keySet());
        missing.forEach(key -> faults.add(key + " is not translated"));
        translated.forEach((key, text) -> {
            String original = english.get(key);
            if (original == null) {
                faults.add(key + " is no text of the table");
            } else if (!places(original).equals(places(text))) {
                faults.add(key + " has the places " + places(text) + " instead of " + places(original));
            }
        });
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("not a whole translation: " + String.join("; ", faults));
        }
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).toList();
    }
}

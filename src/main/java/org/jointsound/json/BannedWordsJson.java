package org.jointsound.json;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jointsound.concern.BannedWords;
import org.jointsound.concern.Language;

/**
 * Keeps the names of treatments and illnesses out of the texts of a language, and promises too. A language without a list of such
 * words cannot be read at all, so none can be added without one.
 *
 * @param treatments what only somebody who examines a person may name
 * @param diagnoses likewise
 * @param promises of health
 * @param allowed by the key of a text the words that may stand in it; only for myths, which name what they deny
 */
record BannedWordsJson(Listed treatments, Listed diagnoses, Listed promises, Map<String, List<String>> allowed) {
    private static final String MYTHS = "myths/";

    /**
     * Words of one kind.
     *
     * @param whole found as they stand
     * @param stems found anywhere in a word
     */
    record Listed(List<String> whole, List<String> stems) {}

    BannedWordsJson {
        allowed = Map.copyOf(allowed);
        for (String key : allowed.keySet()) {
            if (!key.startsWith(MYTHS)) {
                throw new IllegalArgumentException(key + " is no myth; nothing else may name an illness");
            }
        }
    }

    /** The list of a language. */
    static BannedWordsJson of(Language language) {
        return Resources.read("banned-words." + language.tag() + ".json", new TypeReference<>() {});
    }

    /**
     * Requires that no text has a word of the list.
     *
     * @param texts by their keys
     * @throws IllegalArgumentException if one has; the message has every such text and the word
     */
    void requireNoneIn(Map<String, String> texts) {
        BannedWords banned = banned();
        List<String> faults = new ArrayList<>();
        texts.forEach((key, text) -> banned.firstIn(text, allowed.getOrDefault(key, List.of()))
                .ifPresent(word -> faults.add(key + " says '" + word + "'")));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "a text may not name a treatment or an illness, or promise health: " + String.join("; ", faults));
        }
    }

    /** The words of all lists, of which none is allowed anywhere. */
    BannedWords banned() {
        List<Listed> lists = List.of(treatments, diagnoses, promises);
        return new BannedWords(joined(lists, Listed::whole), joined(lists, Listed::stems));
    }

    private static List<String> joined(List<Listed> lists, Function<Listed, List<String>> part) {
        return lists.stream().map(part).flatMap(List::stream).toList();
    }
}

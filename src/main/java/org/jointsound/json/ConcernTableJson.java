package org.jointsound.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jointsound.concern.ConcernTable;
import org.jointsound.concern.Language;

/**
 * The concern table as JSON: the resource it is kept in, and the answer to a question for the labels. The resource is in English;
 * a file for each other language has nothing but texts by key, so that no rule can differ by language.
 */
public final class ConcernTableJson {
    private static final String RESOURCE = "concern.json";

    private ConcernTableJson() {}

    /** The table that ships with the program, in English. */
    public static ConcernTable shipped() {
        return shipped(Language.EN);
    }

    /**
     * The table that ships with the program, in a language.
     *
     * @throws IllegalArgumentException if its texts are not whole, or name a treatment or an illness
     */
    public static ConcernTable shipped(Language language) {
        JsonNode english = Resources.read(RESOURCE, new TypeReference<>() {});
        if (language == Language.EN) {
            return table(english, language);
        }
        Map<String, String> words = Resources.read("concern." + language.tag() + ".json", new TypeReference<>() {});
        return translated(english, words, language);
    }

    /** The table with the texts of another language in place of the English ones. */
    static ConcernTable translated(JsonNode english, Map<String, String> words, Language language) {
        ConcernTranslation.requireWhole(ConcernTexts.of(english), words);
        return table(ConcernTexts.replaced(english, words), language);
    }

    /**
     * Reads a table in English strictly.
     *
     * @throws IllegalArgumentException if it is not JSON, has a member that is unknown, missing or given twice, names
     *     what it does not hold, or has a text that names a treatment or an illness; the message says where
     * @throws IOException if {@code in} fails
     */
    public static ConcernTable read(InputStream in) throws IOException {
        try {
            return table(Json.MAPPER.readTree(in), Language.EN);
        } catch (JsonProcessingException e) {
            throw notATable(e);
        }
    }

    /** The whole table, with the labels, their base concern, the advice, the myths and the sources. */
    public static String write(ConcernTable table) {
        return Json.write(table);
    }

    private static ConcernTable table(JsonNode tree, Language language) {
        if (!tree.isObject()) {
            throw new IllegalArgumentException("not a concern table: an object is expected");
        }
        try {
            ConcernTable table = Json.MAPPER.treeToValue(tree, ConcernTable.class);
            BannedWordsJson.of(language).requireNoneIn(ConcernTexts.of(tree));
            return table;
        } catch (JsonProcessingException e) {
            throw notATable(e);
        }
    }

    private static IllegalArgumentException notATable(JsonProcessingException e) {
        return new IllegalArgumentException("not a concern table: " + e.getMessage(), e);
    }
}

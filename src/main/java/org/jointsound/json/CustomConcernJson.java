package org.jointsound.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointsound.concern.ConcernTable;
import org.jointsound.concern.ConcernTable.LabelConcern;
import org.jointsound.concern.ConcernTable.Source;
import org.jointsound.concern.ConcernTable.Wording;
import org.jointsound.concern.CustomConcern;
import org.jointsound.concern.Language;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/** A researcher's table of concern as JSON: {@code {"sources": […], "labels": […], "translations": {"de": {…}}}}. */
public final class CustomConcernJson {
    /** The largest table that is read. */
    public static final int MAX_BYTES = 256 * 1024;
    /** Far more labels, or sources, than anybody tells apart. */
    private static final int MAX_ROWS = 1_000;

    private static final String WHAT = "table of concern";
    private static final String OF_A_SOUND = "sound.";

    private final ConcernTable shipped = ConcernTableJson.shipped();
    private final Faults faults = new Faults(ProblemCode.VALIDATION, WHAT);

    private CustomConcernJson() {}

    /**
     * Reads one, strictly. A row has the members of a row of the program's own table and may name its sources and its advice.
     *
     * @throws InputException {@code validation} with every fault and its place: a member that is unknown, missing or of another kind,
     *     a label that the program has a row for or that is there twice, a source or an advice that nobody knows, a translation
     *     that is not whole, a text that names a treatment or an illness or promises health; or {@code too-large}
     */
    public static CustomConcern read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new InputException(
                    ProblemCode.TOO_LARGE, "The %s is larger than %d bytes.".formatted(WHAT, MAX_BYTES));
        }
        try {
            JsonNode tree = Json.MAPPER.readTree(bytes);
            if (tree != null && tree.isObject()) {
                return new CustomConcernJson().read(tree);
            }
        } catch (JsonProcessingException e) {
            throw new InputException(
                    ProblemCode.VALIDATION, "The " + WHAT + " is not JSON, or gives a field twice.", e);
        } catch (IOException e) {
            // The bytes are in memory, so this is about their encoding.
            throw new InputException(ProblemCode.VALIDATION, "The " + WHAT + " is not text in UTF-8.", e);
        }
        throw new InputException(ProblemCode.VALIDATION, "The " + WHAT + " is not a JSON object.");
    }

    private CustomConcern read(JsonNode tree) {
        StrictObject root = new StrictObject(tree, JsonPointer.empty(), faults);
        Map<String, Source> sources = new LinkedHashMap<>();
        Set<String> tags = shipped.sources().stream().map(Source::tag).collect(Collectors.toSet());
        for (StrictObject source : root.objects("sources", MAX_ROWS)) {
            ConcernRow.source(source, tags).ifPresent(one -> sources.put(one.tag(), one));
        }
        ConcernRow reader = new ConcernRow(
                tags,
                shipped.advice().stream().map(ConcernTable.NamedAdvice::id).toList());
        Set<Label> taken = new HashSet<>(Label.STANDARD);
        // Reasons are known by "sound." and the label, and some words are taken: sound.none, sound.uncertain and so on.
        shipped.wordings().stream()
                .map(Wording::rule)
                .filter(rule -> rule.startsWith(OF_A_SOUND))
                .forEach(rule -> taken.add(new Label(rule.substring(OF_A_SOUND.length()))));
        List<LabelConcern> labels = root.objects("labels", MAX_ROWS).stream()
                .flatMap(row -> reader.row(row, taken).stream())
                .toList();
        Map<Language, Map<Label, CustomConcern.Words>> translations = translations(root.object("translations"), labels);
        root.end();
        if (tree.path("labels").isMissingNode()) {
            faults.add(JsonPointer.compile("/labels"), "The rows are missing; there is one for each label of yours.");
        }
        faults.refuse();
        return new CustomConcern(List.copyOf(sources.values()), labels, translations);
    }

    private Map<Language, Map<Label, CustomConcern.Words>> translations(StrictObject all, List<LabelConcern> labels) {
        Map<Language, Map<Label, CustomConcern.Words>> translations = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (language == Language.EN || !all.has(language.tag())) {
                continue;
            }
            StrictObject one = all.object(language.tag());
            Map<Label, CustomConcern.Words> words = new HashMap<>();
            for (LabelConcern row : labels) {
                StrictObject texts = one.object(row.label().name());
                words.put(row.label(), ConcernRow.words(texts, language));
                texts.end();
            }
            one.end();
            translations.put(language, words);
        }
        all.end();
        return translations;
    }
}

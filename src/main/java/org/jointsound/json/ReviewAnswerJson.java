package org.jointsound.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a reviewer sends, strictly: a field that is unknown, of a wrong type, out of its range or given twice is refused,
 * and all such faults are told at once, each with its JSON pointer.
 */
public final class ReviewAnswerJson {
    /** The largest answer that is read. */
    public static final int MAX_BYTES = 256 * 1024;

    /** The longest note. */
    public static final int MAX_NOTE = 500;

    private static final int MAX_EVENTS = 1_000;
    /** Longer than any recording that is taken. */
    private static final int MAX_SECONDS = 36_000;

    private ReviewAnswerJson() {}

    /**
     * What was sent.
     *
     * @param verdict one of those that were asked for
     * @param label null when it was left out
     * @param events empty when they were left out
     * @param basis one of those that were asked for; null when it was left out
     * @param note empty when it was left out
     */
    public record Sent(
            String verdict,
            @Nullable Label label,
            List<ReviewJson.Span> events,
            @Nullable String basis,
            String note) {}

    /**
     * Reads an answer.
     *
     * @param allowedVerdicts words that the verdict may be
     * @param allowedBases words that the basis may be
     * @throws InputException {@code validation} with every fault, or {@code too-large} beyond {@link #MAX_BYTES}
     * @throws IOException if {@code in} fails
     */
    public static Sent read(InputStream in, Collection<String> allowedVerdicts, Collection<String> allowedBases)
            throws IOException {
        Faults faults = new Faults(ProblemCode.VALIDATION, "answer");
        StrictObject root = new StrictObject(tree(in), JsonPointer.empty(), faults);
        String verdict = root.word("verdict", StrictObject.words(List.copyOf(allowedVerdicts), Function.identity()));
        if (verdict == null && faults.count() == 0) {
            faults.add(
                    JsonPointer.valueOf("/verdict"),
                    "This field is missing; it is one of " + String.join(", ", allowedVerdicts) + ".");
        }
        Label label = label(root);
        List<ReviewJson.Span> events = new ArrayList<>();
        for (StrictObject event : root.objects("events", MAX_EVENTS)) {
            span(event, faults, events);
        }
        String basis = root.word("basis", StrictObject.words(List.copyOf(allowedBases), Function.identity()));
        String note = root.text(
                "note",
                text -> isNote(text) ? text : null,
                "at most " + MAX_NOTE + " characters, none of them a control character");
        root.end();
        faults.refuse();
        return new Sent(verdict == null ? "" : verdict, label, events, basis, note == null ? "" : note);
    }

    /** Whether this can be kept as a note. */
    public static boolean isNote(String text) {
        return text.length() <= MAX_NOTE && text.chars().noneMatch(Character::isISOControl);
    }

    private static void span(StrictObject event, Faults faults, List<ReviewJson.Span> spans) {
        int before = faults.count();
        Double start = event.number("start_s", MAX_SECONDS);
        Double end = event.number("end_s", MAX_SECONDS);
        Label label = label(event);
        event.end();
        if (start != null && end != null && label != null && start < end) {
            spans.add(new ReviewJson.Span(start, end, label));
        } else if (faults.count() == before) {
            faults.add(event.at(), "An event needs start_s, a later end_s, and a label.");
        }
    }

    private static @Nullable Label label(StrictObject object) {
        return object.text(
                "label",
                text -> {
                    try {
                        return new Label(text);
                    } catch (IllegalArgumentException e) {
                        return null;
                    }
                },
                "a label: lower-case letters, digits and underscores, a letter first");
    }

    private static JsonNode tree(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new InputException(
                    ProblemCode.TOO_LARGE,
                    "The answer is larger than %d bytes, the most that is taken.".formatted(MAX_BYTES));
        }
        try {
            JsonNode tree = Json.EXACT.readTree(bytes);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            throw new InputException(
                    ProblemCode.VALIDATION, "The answer is not JSON, or gives a field twice. Correct it.", e);
        } catch (IOException e) {
            // The bytes are in memory, so this is about their encoding.
            throw new InputException(ProblemCode.VALIDATION, "The answer is not text in UTF-8.", e);
        }
        throw new InputException(ProblemCode.VALIDATION, "The answer is not a JSON object.");
    }
}

package org.jointsound.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is asked of a training: {@code dataset}, {@code name}, {@code version}, {@code seed}, {@code folds}, {@code trainer},
 * {@code unit}. Strictly: whatever is unknown or does not fit is refused, all of it at once, with JSON pointers.
 */
public final class TrainingOrderJson {
    /** The largest request that is read. */
    public static final int MAX_BYTES = 16 * 1024;

    private static final String WHAT = "training request";
    /** As versions of models are named; it cannot be a path, nor an option of a command line. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final String NAMED =
            "1 to 64 letters, digits, dots, hyphens and underscores, with a letter or digit first";
    private static final int MAX_FOLDS = 20;
    private static final Map<String, String> TRAINERS = words("auto", "xgboost", "trees", "svm", "logistic", "forest");
    private static final Map<String, String> UNITS = words("event", "clip");

    private TrainingOrderJson() {}

    /**
     * Reads a request.
     *
     * @param uploaded whether the dataset comes beside it; else it has to be named
     * @throws InputException {@code validation} with every fault, or {@code too-large} beyond {@link #MAX_BYTES}
     * @throws IOException if {@code in} fails
     */
    public static TrainingOrder read(InputStream in, boolean uploaded) throws IOException {
        Faults faults = new Faults(ProblemCode.VALIDATION, WHAT);
        StrictObject root = new StrictObject(tree(in), JsonPointer.empty(), faults);
        String dataset = uploaded ? null : needed(root, "dataset", faults);
        String name = needed(root, "name", faults);
        TrainingOrder order = new TrainingOrder(
                dataset,
                name,
                root.text("version", TrainingOrderJson::named, NAMED),
                root.whole("seed", Integer.MAX_VALUE),
                folds(root, faults),
                root.word("trainer", TRAINERS),
                root.word("unit", UNITS));
        root.end();
        faults.refuse();
        return order;
    }

    private static String needed(StrictObject root, String field, Faults faults) {
        if (!root.has(field)) {
            faults.add(JsonPointer.empty().appendProperty(field), "This field is missing.");
        }
        String given = root.text(field, TrainingOrderJson::named, NAMED);
        return given == null ? "" : given;
    }

    private static @Nullable Integer folds(StrictObject root, Faults faults) {
        Integer folds = root.whole("folds", MAX_FOLDS);
        if (folds != null && folds < 2) {
            faults.add(JsonPointer.empty().appendProperty("folds"), "At least 2 folds are needed.");
        }
        return folds;
    }

    private static @Nullable String named(String text) {
        return NAME.matcher(text).matches() ? text : null;
    }

    private static JsonNode tree(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new InputException(
                    ProblemCode.TOO_LARGE,
                    "The %s is larger than %d bytes, the most that is taken.".formatted(WHAT, MAX_BYTES));
        }
        try {
            JsonNode tree = Json.EXACT.readTree(bytes);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            throw refused("is not JSON, or gives a field twice" + where(e.getLocation()), e);
        } catch (IOException e) {
            throw refused("is not text in UTF-8", e);
        }
        throw refused("is not a JSON object", null);
    }

    private static String where(@Nullable JsonLocation location) {
        return location == null
                ? ""
                : ", at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static InputException refused(String what, @Nullable IOException cause) {
        String detail = "The %s %s. Send an object such as {\"dataset\": \"knees\", \"name\": \"knees\"}."
                .formatted(WHAT, what);
        return cause == null
                ? new InputException(ProblemCode.VALIDATION, detail)
                : new InputException(ProblemCode.VALIDATION, detail, cause);
    }

    private static Map<String, String> words(String... words) {
        return StrictObject.words(List.of(words), Function.identity());
    }
}

package org.jointsound.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an alias: to point at another version, or to go back.
 *
 * @param version or alias that it shall point at; null to go back
 * @param dataset name of the registered dataset to measure on; null for none
 * @param otherPeople whether people of the dataset with pseudonyms that a model learned from are others
 * @param force whether to promote whatever the thresholds say
 * @param reason for the log; may be empty
 */
public record AliasChange(
        @Nullable String version, @Nullable String dataset, boolean otherPeople, boolean force, String reason) {
    /** The largest request that is read. */
    static final int MAX_BYTES = 16 * 1024;

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_REASON = 500;
    private static final String WHAT = "change of the alias";

    /** Whether it is to point at what it pointed at before. */
    public boolean isRollback() {
        return version == null;
    }

    /**
     * Reads one, strictly: {@code {"version": "1.1", "reason": "…", "dataset": "…", "other_people": false, "force": false}}, or
     * {@code {"rollback": true, "reason": "…"}}.
     *
     * @throws InputException {@code validation} with every fault, or {@code too-large}
     */
    public static AliasChange read(InputStream in) throws IOException {
        Faults faults = new Faults(ProblemCode.VALIDATION, WHAT);
        StrictObject root = new StrictObject(tree(in), JsonPointer.empty(), faults);
        String name = "1 to " + LONGEST_NAME + " characters";
        String version = root.text("version", text -> within(text, 1, LONGEST_NAME), name);
        boolean rollback = root.flag("rollback");
        String dataset = root.text("dataset", text -> within(text, 1, LONGEST_NAME), name);
        boolean otherPeople = root.flag("other_people");
        boolean force = root.flag("force");
        String reason = root.text(
                "reason", text -> within(text, 0, LONGEST_REASON), "at most " + LONGEST_REASON + " characters");
        root.end();
        faults.refuse();
        if (rollback == (version != null) || (rollback && (dataset != null || force))) {
            throw invalid(
                    "Say which version the alias shall point at, or \"rollback\": true with nothing but a reason.");
        }
        return new AliasChange(version, dataset, otherPeople, force, reason == null ? "" : reason);
    }

    private static @Nullable String within(String text, int least, int most) {
        return text.length() < least || text.length() > most ? null : text;
    }

    private static JsonNode tree(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new InputException(
                    ProblemCode.TOO_LARGE, "The %s is larger than %d bytes.".formatted(WHAT, MAX_BYTES));
        }
        try {
            JsonNode tree = Json.EXACT.readTree(bytes);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            throw new InputException(
                    ProblemCode.VALIDATION, "The " + WHAT + " is not JSON, or gives a field twice.", e);
        } catch (IOException e) {
            // The bytes are in memory, so this is about their encoding.
            throw new InputException(ProblemCode.VALIDATION, "The " + WHAT + " is not text in UTF-8.", e);
        }
        throw invalid("The " + WHAT + " is not a JSON object.");
    }

    private static InputException invalid(String detail) {
        return new InputException(ProblemCode.VALIDATION, detail);
    }
}

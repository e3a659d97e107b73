package org.jointsound.json;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.ArrayList;
import java.util.List;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;

/** Collects what is wrong with one object that was sent, so that its author learns of everything at once. */
final class Faults {
    /** More than anybody reads; without an end, a small body could ask for a large answer. */
    private static final int MAX_LISTED = 100;

    private final List<Problem.Fault> faults = new ArrayList<>();
    private final ProblemCode code;
    private final String what;
    private int count;

    /**
     * No faults yet.
     *
     * @param code of the refusal
     * @param what was sent, in a word
     */
    Faults(ProblemCode code, String what) {
        this.code = code;
        this.what = what;
    }

    int count() {
        return count;
    }

    void add(JsonPointer at, String detail) {
        count++;
        if (faults.size() < MAX_LISTED) {
            faults.add(new Problem.Fault(detail, at.toString()));
        }
    }

    /** Throws a refusal with all of them, if there is any. */
    void refuse() {
        if (count > 0) {
            String listed = count > faults.size() ? "; the first %d are listed".formatted(faults.size()) : "";
            String detail = count == 1
                    ? "The %s has a fault: %s Correct it, or leave that field out."
                            .formatted(
                                    what,
                                    faults.get(0).pointer() + ": "
                                            + faults.get(0).detail())
                    : "The %s has %d faults%s. Correct them, or leave those fields out.".formatted(what, count, listed);
            throw new InputException(new Problem(code, detail, faults));
        }
    }
}

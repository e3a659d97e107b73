package org.jointsound.corpus;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;

/** Collects what is wrong with a dataset, so that all of it can be put right at once. */
final class Faults {
    /** More than a person reads; the rest is counted. */
    static final int MOST_LISTED = 1_000;

    private final List<Problem.Fault> listed = new ArrayList<>();
    private int count;

    /** A fault in a column of a line of the table. */
    void add(long line, String column, String detail) {
        add("/" + Metadata.FILE + "/" + line + "/" + escaped(column), Metadata.FILE + " line " + line + ": " + detail);
    }

    /** A fault of a file or folder, named by its path inside the dataset. */
    void addFile(String path, String detail) {
        add("/" + escaped(path), path + ": " + detail);
    }

    private void add(String pointer, String detail) {
        count++;
        if (listed.size() < MOST_LISTED) {
            listed.add(new Problem.Fault(detail, pointer));
        }
    }

    boolean any() {
        return count > 0;
    }

    void throwIfAny() {
        if (any()) {
            String rest = count > listed.size() ? "; the first " + listed.size() + " are listed" : "";
            String detail = "The dataset has " + count + (count == 1 ? " fault" : " faults") + rest + ". First: "
                    + listed.get(0).detail();
            throw new InputException(new Problem(ProblemCode.VALIDATION, detail, listed));
        }
    }

    /** As RFC 6901 wants it inside a pointer. */
    private static String escaped(String part) {
        return part.replace("~", "~0").replace("/", "~1");
    }
}

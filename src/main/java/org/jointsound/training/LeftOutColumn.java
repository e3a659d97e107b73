package org.jointsound.training;

import java.util.List;
import java.util.TreeSet;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/** Makes sure that the values of a column can be left out one by one, before anything is listened to. */
final class LeftOutColumn {
    private LeftOutColumn() {}

    /**
     * Passes a column that every recording has, the same on all its rows, and that has at least two values.
     *
     * @throws InputException with code {@code validation} for any other
     */
    static void require(List<LabelledRecording> recordings, String column) {
        TreeSet<String> known = new TreeSet<>();
        TreeSet<String> values = new TreeSet<>();
        int without = 0;
        for (LabelledRecording recording : recordings) {
            known.addAll(recording.columns().keySet());
            if (recording.unevenColumns().contains(column)) {
                throw refused("The column '" + column + "' has several values on the rows of '"
                        + recording.file().getFileName()
                        + "', so that none of them can be left out; name one with a single value for each file");
            }
            String value = recording.columns().get(column);
            if (value == null) {
                without++;
            } else {
                values.add(value);
            }
        }
        if (values.isEmpty()) {
            throw refused("The dataset has no column '" + column + "' that can be left out; it has "
                    + (known.isEmpty() ? "none" : String.join(", ", known)));
        }
        if (without > 0) {
            throw refused("The column '" + column + "' is empty on " + without + " of " + recordings.size()
                    + " recordings; fill it, or name another");
        }
        if (values.size() < 2) {
            throw refused("The column '" + column + "' has the one value '" + values.first()
                    + "'; at least 2 are needed, to learn from one and try the other");
        }
    }

    private static InputException refused(String detail) {
        return new InputException(ProblemCode.VALIDATION, detail);
    }
}

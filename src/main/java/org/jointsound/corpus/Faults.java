package org.jointsound.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;

/** Collects what is wrong with a dataset, so that all of it can be put right at once. */
final class Faults {
    /** More than a person reads; the rest is counted. */
    static final int MOST_LISTED = 1_000;

    /** Of what is told of one fault; a cell of a table may hold a book. */
    private static final int MOST_CHARACTERS = 600;

    private final List<Placed> listed = new ArrayList<>();
    private final Set<String> faultyFiles = new HashSet<>();
    private int count;

    private record Placed(Place place, Problem.Fault fault) {}

    /** A fault in a column of a line. */
    void add(Place place, String column, String detail) {
        String file = "/" + escaped(place.file());
        String pointer = place.isWholeFile() ? file : file + "/" + place.line() + "/" + escaped(shortened(column));
        count++;
        faultyFiles.add(place.file());
        if (listed.size() < MOST_LISTED) {
            listed.add(new Placed(place, new Problem.Fault(place + ": " + shortened(detail), pointer)));
        }
    }

    /** A fault of a file or folder, named by its path inside the dataset. */
    void addFile(String path, String detail) {
        add(Place.ofFile(path), "", detail);
    }

    int count() {
        return count;
    }

    boolean hasAnyIn(String file) {
        return faultyFiles.contains(file);
    }

    boolean any() {
        return count > 0;
    }

    /** Throws all of them, by file and line. */
    void throwIfAny() {
        throwIfAny("The dataset has");
    }

    /** The same of something else than a dataset: {@code subject} begins the sentence. */
    void throwIfAny(String subject) {
        if (any()) {
            List<Problem.Fault> sorted = listed.stream()
                    .sorted(Comparator.comparing(Placed::place))
                    .map(Placed::fault)
                    .toList();
            String rest = count > sorted.size() ? "; " + sorted.size() + " of them are listed" : "";
            String detail = subject + " " + count + (count == 1 ? " fault" : " faults") + rest + ". First: "
                    + sorted.get(0).detail();
            throw new InputException(new Problem(ProblemCode.VALIDATION, detail, sorted));
        }
    }

    /** Without its middle when it is long: what is wrong stands at the beginning, what to do at the end. */
    private static String shortened(String text) {
        int part = MOST_CHARACTERS / 2;
        return text.length() <= MOST_CHARACTERS
                ? text
                : text.substring(0, part) + "…" + text.substring(text.length() - part);
    }

    /** As RFC 6901 wants it inside a pointer. */
    private static String escaped(String part) {
        return part.replace("~", "~0").replace("/", "~1");
    }
}

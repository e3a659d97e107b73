package org.jointsound.corpus;

import java.util.Comparator;

/**
 * Where a dataset says something.
 *
 * @param file path inside the dataset, with slashes
 * @param line from 1; 0 for the file as a whole
 */
record Place(String file, long line) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingLong(Place::line);

    static Place ofFile(String file) {
        return new Place(file, 0);
    }

    boolean isWholeFile() {
        return line == 0;
    }

    @Override
    public int compareTo(Place that) {
        return ORDER.compare(this, that);
    }

    /** As a person reads it. */
    @Override
    public String toString() {
        return isWholeFile() ? file : file + " line " + line;
    }
}

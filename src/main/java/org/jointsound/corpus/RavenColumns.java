package org.jointsound.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The header of a Raven table. Case does not matter, because columns of an annotator's own are often in lower case. */
final class RavenColumns {
    private final List<String> names;

    RavenColumns(String line) {
        names = List.of(line.split("\t", -1)).stream().map(RavenColumns::plain).toList();
    }

    int count() {
        return names.size();
    }

    boolean has(String name) {
        return names.contains(plain(name));
    }

    Optional<String> firstOf(List<String> candidates) {
        return candidates.stream().filter(this::has).findFirst();
    }

    /** The value in a row of as many fields as the header has; empty when there is no such column. */
    String value(String[] fields, String name) {
        return has(name) ? fields[names.indexOf(plain(name))].strip() : "";
    }

    /** The recording that a row names, without the folders of the machine on which it was written; empty when it names none. */
    String fileName(String[] fields) {
        String file = value(fields, "Begin File");
        String path = file.isEmpty() ? value(fields, "Begin Path") : file;
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}

package org.jointsound.http;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jointsound.analysis.RecordingFinder;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/**
 * The name of an entry of an archive, as a way down from the folder that it is unpacked into, and never out of that.
 *
 * @param text as the archive has it
 * @param segments folders, then the file
 */
record ArchiveName(String text, List<String> segments) {
    private static final int MAX_SEGMENTS = 8;
    /** What file systems take. */
    private static final int MAX_SEGMENT_BYTES = 255;

    private static final int MAX_SHOWN_LENGTH = 80;
    private static final Set<String> TABLES = Set.of("csv", "jsonl", "txt");
    private static final Set<String> ARCHIVES = Set.of("zip", "gz", "tgz", "tar", "7z", "rar", "bz2", "xz");
    /** In which macOS packs what only it knows of files. */
    private static final String MAC_EXTRAS = "__MACOSX";

    /**
     * The name in an archive.
     *
     * @throws InputException ({@code validation}) if it leads anywhere but down, or can be read in two ways
     */
    static ArchiveName of(String text) {
        String path = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        ArchiveName name = new ArchiveName(text, List.of(path.split("/", -1)));
        if (name.segments.size() > MAX_SEGMENTS) {
            throw name.refused("lies more than " + MAX_SEGMENTS + " folders deep");
        }
        for (String segment : name.segments) {
            name.check(segment);
        }
        return name;
    }

    private void check(String segment) {
        if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
            throw refused("is an absolute path, or leads out of the archive");
        }
        // A backslash and a colon are separators elsewhere, so that such a name is two names.
        boolean plain = segment.chars().noneMatch(one -> one == '\\' || one == ':' || Character.isISOControl(one));
        if (!plain) {
            throw refused("has a backslash, a colon or a control character in it");
        }
        if (segment.getBytes(StandardCharsets.UTF_8).length > MAX_SEGMENT_BYTES) {
            throw refused("is longer than " + MAX_SEGMENT_BYTES + " bytes");
        }
    }

    /** Whether a dataset may have such a file; others, hidden ones too, are passed over. */
    boolean isOfDataset() {
        boolean shown = segments.stream().noneMatch(one -> one.startsWith(".") || one.equals(MAC_EXTRAS));
        return shown && (RecordingFinder.isRecording(last()) || TABLES.contains(ending()));
    }

    boolean isArchive() {
        return ARCHIVES.contains(ending());
    }

    /**
     * The file in a folder.
     *
     * @throws InputException ({@code validation}) if this machine cannot name a file so
     */
    Path in(Path folder) {
        try {
            Path file = folder.resolve(String.join("/", segments)).normalize();
            if (!file.startsWith(folder)) {
                throw refused("leads out of the archive");
            }
            return file;
        } catch (InvalidPathException e) {
            throw refused("cannot be the name of a file here");
        }
    }

    /** A refusal of the archive for this entry. */
    InputException refused(String what) {
        return new InputException(
                ProblemCode.VALIDATION,
                "The archive's entry '" + ClientFileName.visible(text, MAX_SHOWN_LENGTH) + "' " + what
                        + ". Pack the dataset anew without it.");
    }

    private String last() {
        return segments.get(segments.size() - 1);
    }

    private String ending() {
        String last = last();
        return last.substring(last.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}

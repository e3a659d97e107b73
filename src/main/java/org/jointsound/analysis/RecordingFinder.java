package org.jointsound.analysis;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the recordings in folders, by the ending of their names. A file that is named itself is taken whatever it is
 * called. Symbolic links inside a folder are not followed, so a run neither leaves the folder nor goes round in it.
 */
public final class RecordingFinder {
    private static final Set<String> ENDINGS = Set.of(
            "wav", "wave", "flac", "mp3", "ogg", "oga", "opus", "m4a", "mp4", "aac", "amr", "aif", "aiff", "caf",
            "webm", "3gp", "mov", "mka", "mkv", "aifc");

    private final List<RecordingFile> files = new ArrayList<>();
    private int skipped;

    private RecordingFinder() {}

    /**
     * What was found.
     *
     * @param files root by root as given, inside a folder sorted by name
     * @param skipped how many entries of folders were passed over: other endings, hidden files, links, what could not be
     *     read
     */
    public record Found(List<RecordingFile> files, int skipped) {
        public Found {
            files = List.copyOf(files);
        }
    }

    /**
     * Looks through files and folders, the latter with everything below them. Where several roots are given, the names of
     * what is in a folder begin with that folder's name, so that two recordings never share one.
     *
     * @param roots each of them exists
     * @throws IOException if a root cannot be read
     */
    public static Found find(List<Path> roots) throws IOException {
        RecordingFinder finder = new RecordingFinder();
        RootNames names = RootNames.of(roots);
        for (Path root : roots) {
            String name = names.of(root);
            if (!Files.isDirectory(root)) {
                finder.files.add(new RecordingFile(root, name));
            } else if (roots.size() == 1 || name.isEmpty()) {
                finder.addFolder(root.toRealPath(), "");
            } else {
                finder.addFolder(root.toRealPath(), name + "/");
            }
        }
        return new Found(finder.files, finder.skipped);
    }

    private void addFolder(Path folder, String prefix) throws IOException {
        List<RecordingFile> inside = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && isRecording(String.valueOf(file.getFileName()))) {
                    inside.add(new RecordingFile(file, prefix + RootNames.slashed(folder.relativize(file))));
                } else {
                    skipped++;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (file.equals(folder)) {
                    throw failure;
                }
                skipped++;
                return FileVisitResult.CONTINUE;
            }
        });
        inside.sort(Comparator.comparing(RecordingFile::name));
        files.addAll(inside);
    }

    /** Whether a file of this name, without its folder, is taken for a recording. */
    public static boolean isRecording(String name) {
        int dot = name.lastIndexOf('.');
        // A leading dot hides a file; what file managers hide beside a recording bears its ending, too.
        return dot > 0
                && name.charAt(0) != '.'
                && ENDINGS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }
}

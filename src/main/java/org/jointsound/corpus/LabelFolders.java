package org.jointsound.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jointsound.model.Label;

/**
 * A dataset that is a folder for each label. Hidden files and files that are no audio are passed over. The folders {@code
 * background}, {@code noise}, {@code silence}, and those that begin with a minus, hold {@code other}.
 */
final class LabelFolders {
    /** Names under which collections keep what is no sound of a joint. */
    private static final Set<String> NO_JOINT_SOUND = Set.of("background", "noise", "silence");

    private LabelFolders() {}

    static List<Entry> read(Path root, Faults faults) throws IOException {
        List<Entry> recordings = new ArrayList<>();
        for (Path entry : visible(root)) {
            String name = entry.getFileName().toString();
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                readLabel(entry, name, recordings, faults);
            } else if (AudioNames.isAudio(name)) {
                faults.addFile(
                        name, "has no label; move it into the folder of its label, or put a label file beside it");
            }
        }
        if (recordings.isEmpty() && !faults.any()) {
            faults.addFile(
                    Metadata.FILE,
                    "is missing, no label file lies beside audio, and no label folder holds audio; write the table or add"
                            + " recordings");
        }
        return recordings;
    }

    private static void readLabel(Path folder, String name, List<Entry> recordings, Faults faults) throws IOException {
        Label label;
        try {
            label = labelOf(name);
        } catch (IllegalArgumentException e) {
            faults.addFile(name, "is no label; name the folder in lower-case letters, digits and underscores");
            return;
        }
        for (Path file : visible(folder)) {
            String path = name + "/" + file.getFileName();
            if (Files.isSymbolicLink(file)) {
                faults.addFile(path, "is a symbolic link; put the recording itself here");
            } else if (Files.isDirectory(file)) {
                faults.addFile(path, "is a folder inside a label folder; put its recordings into " + name);
            } else if (AudioNames.isAudio(path)) {
                MetadataRow row = new MetadataRow(Place.ofFile(path), path, label, null, Map.of());
                recordings.add(new Entry(file, List.of(row)));
            }
        }
    }

    /**
     * A folder {@code -clicking} holds what could be taken for clicking and is none: like the reserved names, it teaches the
     * model what no joint sound is.
     */
    private static Label labelOf(String folder) {
        return NO_JOINT_SOUND.contains(folder) || folder.startsWith("-") ? Label.OTHER : new Label(folder);
    }

    private static List<Path> visible(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}

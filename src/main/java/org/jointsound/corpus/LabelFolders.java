package org.jointsound.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jointsound.model.Label;

/** A dataset that is a folder for each label. Hidden files and files that are no audio are passed over. */
final class LabelFolders {
    /** The extensions that a folder run takes (command line, version 1). */
    private static final Set<String> AUDIO_EXTENSIONS = Set.of(
            "wav", "wave", "flac", "mp3", "ogg", "oga", "opus", "m4a", "mp4", "aac", "amr", "aif", "aiff", "caf",
            "webm", "3gp");

    private LabelFolders() {}

    static List<LabelledRecording> read(Path root, Faults faults) throws IOException {
        List<LabelledRecording> recordings = new ArrayList<>();
        for (Path entry : visible(root)) {
            String name = entry.getFileName().toString();
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                readLabel(entry, name, recordings, faults);
            } else if (isAudio(name)) {
                faults.addFile(name, "lies beside the label folders; move it into the folder of its label");
            }
        }
        if (recordings.isEmpty() && !faults.any()) {
            faults.addFile(
                    Metadata.FILE, "is missing, and no label folder holds audio; write the table or add recordings");
        }
        return recordings;
    }

    private static void readLabel(Path folder, String name, List<LabelledRecording> recordings, Faults faults)
            throws IOException {
        Label label;
        try {
            label = new Label(name);
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
            } else if (isAudio(path)) {
                recordings.add(new LabelledRecording(file, List.of(label), "", "", List.of(), Map.of()));
            }
        }
    }

    private static List<Path> visible(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isAudio(String name) {
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return dot > 0 && AUDIO_EXTENSIONS.contains(extension);
    }
}

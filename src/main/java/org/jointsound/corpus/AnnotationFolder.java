package org.jointsound.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jointsound.problem.InputException;

/**
 * Recordings to be annotated, each with an Audacity label track beside it that proposes labels. Every proposed label begins with a
 * question mark, which is no label: nothing takes such a folder for a dataset before somebody has looked at each of them.
 */
public final class AnnotationFolder {
    private AnnotationFolder() {}

    /**
     * A recording to be written.
     *
     * @param audio to be copied
     * @param stem name of the copy and of its track, without an ending
     * @param ending of the copy
     * @param proposed may be empty
     */
    public record Recording(Path audio, String stem, String ending, List<MarkedSpan> proposed) {
        public Recording {
            proposed = List.copyOf(proposed);
        }
    }

    /**
     * Writes recordings and tracks.
     *
     * @return how many; those whose audio is gone by then are left out
     * @throws InputException {@code validation} if the folder is a file, or holds something
     */
    public static int write(Path folder, List<Recording> recordings) throws IOException {
        DatasetWriter.requireEmpty(folder);
        Files.createDirectories(folder);
        int written = 0;
        for (Recording recording : recordings) {
            try {
                Files.copy(recording.audio(), folder.resolve(recording.stem() + "." + recording.ending()));
            } catch (NoSuchFileException e) {
                // Erased since the list was made.
                continue;
            }
            Files.writeString(
                    folder.resolve(recording.stem() + AudacityTrack.EXTENSION),
                    track(recording.proposed()),
                    StandardCharsets.UTF_8);
            written++;
        }
        return written;
    }

    private static String track(List<MarkedSpan> spans) {
        return spans.stream()
                .map(span -> String.format(
                        Locale.ROOT, "%.6f\t%.6f\t?%s\n", span.startSeconds(), span.endSeconds(), span.label()))
                .collect(Collectors.joining());
    }
}

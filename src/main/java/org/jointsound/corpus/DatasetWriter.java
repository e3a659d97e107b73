package org.jointsound.corpus;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/** Writes recordings as a dataset that {@link DatasetReader} reads: the audio, and {@code metadata.csv} as the last thing. */
public final class DatasetWriter {
    private static final String AUDIO = "audio";

    private DatasetWriter() {}

    /**
     * A recording to be written.
     *
     * @param audio to be copied
     * @param name of the copy, without a folder
     * @param label of the whole; what is written when there are no spans
     * @param spans where which label sounds
     * @param columns values of the further columns
     */
    public record Recording(Path audio, String name, Label label, List<MarkedSpan> spans, Map<String, String> columns) {
        public Recording {
            spans = List.copyOf(spans);
            columns = Map.copyOf(columns);
        }
    }

    /**
     * Makes sure that a folder can be written to.
     *
     * @throws InputException {@code validation} if it is a file, or holds something
     */
    public static void requireEmpty(Path folder) throws IOException {
        boolean empty = !Files.exists(folder);
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
                empty = !inside.iterator().hasNext();
            }
        }
        if (!empty) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "The folder to write to is there and not empty. Name a new one; nothing is written over.");
        }
    }

    /**
     * Writes a dataset.
     *
     * @param columns further columns, in their order
     * @return the names of those recordings whose audio was gone by then; they are left out
     * @throws InputException as {@link #requireEmpty} does
     */
    public static List<String> write(Path folder, List<String> columns, List<Recording> recordings) throws IOException {
        requireEmpty(folder);
        Files.createDirectories(folder.resolve(AUDIO));
        Path part = folder.resolve(Metadata.FILE + Metadata.PART);
        List<String> gone = new ArrayList<>();
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(part, StandardCharsets.UTF_8))) {
            List<String> header =
                    new ArrayList<>(List.of(Metadata.FILE_NAME, Metadata.LABEL, Metadata.START, Metadata.END));
            header.addAll(columns);
            csv.writeRecord(header);
            for (Recording recording : recordings) {
                if (copied(recording, folder)) {
                    rows(recording, columns).forEach(csv::writeRecord);
                } else {
                    gone.add(recording.name());
                }
            }
        }
        Files.move(part, folder.resolve(Metadata.FILE), StandardCopyOption.ATOMIC_MOVE);
        return gone;
    }

    private static boolean copied(Recording recording, Path folder) throws IOException {
        try {
            Files.copy(recording.audio(), folder.resolve(AUDIO).resolve(recording.name()));
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static List<List<String>> rows(Recording recording, List<String> columns) {
        List<List<String>> rows = new ArrayList<>();
        for (MarkedSpan span : recording.spans()) {
            rows.add(row(recording, span.label(), seconds(span.startSeconds()), seconds(span.endSeconds()), columns));
        }
        if (rows.isEmpty()) {
            rows.add(row(recording, recording.label(), "", "", columns));
        }
        return rows;
    }

    private static List<String> row(Recording recording, Label label, String start, String end, List<String> columns) {
        List<String> row = new ArrayList<>(List.of(AUDIO + "/" + recording.name(), label.name(), start, end));
        columns.forEach(column -> row.add(recording.columns().getOrDefault(column, "")));
        return row;
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}

package org.jointsound.corpus;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of a dataset, {@code metadata.csv}: one row for each marked span, or one for a recording without any. */
final class Metadata {
    static final String FILE = "metadata.csv";
    static final String FILE_NAME = "file_name";
    static final String LABEL = "label";
    static final String START = "start_s";
    static final String END = "end_s";
    static final String SUBJECT = "subject";
    static final String SESSION = "session";

    /** Columns that the synthesis writes. */
    static final List<String> COLUMNS = List.of(
            FILE_NAME,
            LABEL,
            START,
            END,
            SUBJECT,
            SESSION,
            "joint",
            "side",
            "device",
            "placement",
            "movement",
            "difficulty",
            "source_family",
            "seed",
            "sample_rate_hz",
            "snr_db");

    private Metadata() {}

    static List<List<String>> rows(SyntheticRecording recording) {
        if (recording.marks().isEmpty()) {
            return List.of(row(recording, "", ""));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Track.Mark mark : recording.marks()) {
            // Rounded inwards, so that no span ends behind the file.
            double start = Math.ceil(mark.startSeconds() * 1e4) / 1e4;
            double end = Math.floor(mark.endSeconds() * 1e4) / 1e4;
            rows.add(row(recording, decimals(4, start), decimals(4, end)));
        }
        return rows;
    }

    private static List<String> row(SyntheticRecording recording, String start, String end) {
        Session session = recording.session();
        String snr =
                recording.snrDb().isPresent() ? decimals(1, recording.snrDb().getAsDouble()) : "";
        return List.of(
                recording.fileName(),
                recording.label().name(),
                start,
                end,
                session.subjectName(),
                session.name(),
                session.joint(),
                session.side(),
                session.device().kind().slug(),
                session.placement(),
                recording.movement(),
                recording.difficulty(),
                recording.family().slug(),
                Long.toString(recording.seed()),
                Integer.toString(session.device().rateHz()),
                snr);
    }

    private static String decimals(int places, double value) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }

    /** The whole table as text. */
    static String table(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

package org.jointsound.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jointsound.json.DiaryJson;
import org.jspecify.annotations.Nullable;

/** A diary as a table by RFC 4180: a header, then a row for each entry; a value that is not known is an empty cell. */
final class DiaryCsv {
    static final String MEDIA_TYPE = "text/csv; charset=utf-8; header=present";

    private static final List<String> HEADER = List.of(
            "id",
            "subject",
            "recorded_at",
            "stored_at",
            "joint",
            "side",
            "movement",
            "pain_severity",
            "outcome",
            "label",
            "confidence",
            "labels",
            "events",
            "concern_level",
            "concern_action",
            "rules",
            "model",
            "model_version",
            "feature_set",
            "sha256",
            "audio",
            "review");

    private static final String SEPARATOR = ";";
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final int DECIMALS = 6;

    private DiaryCsv() {}

    static String write(DiaryJson.Diary diary) {
        StringWriter out = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(HEADER);
            diary.entries().forEach(entry -> csv.writeRecord(row(diary.subject(), entry)));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
        return out.toString();
    }

    private static List<String> row(String subject, DiaryJson.Entry entry) {
        return List.of(
                cell(entry.id()),
                cell(subject),
                time(entry.recordedAt()),
                time(entry.storedAt()),
                cell(entry.joint()),
                cell(entry.side()),
                cell(entry.movement()),
                cell(entry.painSeverity()),
                cell(entry.outcome().slug()),
                cell(entry.label()),
                decimal(entry.confidence()),
                cell(entry.labels().stream().map(one -> one.label().name()).collect(Collectors.joining(SEPARATOR))),
                cell(entry.events()),
                cell(entry.concern().level().slug()),
                cell(entry.concern().action().slug()),
                cell(String.join(SEPARATOR, entry.concern().rules())),
                cell(entry.model().name()),
                cell(entry.model().version()),
                cell(entry.model().featureSet()),
                cell(entry.sha256()),
                cell(entry.audio()),
                cell(entry.review()));
    }

    /** A cell that a spreadsheet would calculate begins with an apostrophe, which makes it text. */
    static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String time(Instant when) {
        return when.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** As in JSON: never with an exponent. */
    private static String decimal(@Nullable Double value) {
        return value == null
                ? ""
                : BigDecimal.valueOf(value)
                        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}

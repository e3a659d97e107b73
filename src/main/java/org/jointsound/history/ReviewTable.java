package org.jointsound.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import org.jointsound.json.ReviewJson;
import org.jointsound.model.Label;

/** Reviews as rows: words as slugs with spaces between them, events and spans as JSON. */
final class ReviewTable {
    private static final String INSERT = """
            INSERT INTO review (entry_id, duration_s, container, reasons, priority, events, state)
            VALUES (:id, :duration, :container, :reasons, :priority, :events, :state)
            """;

    private static final String INSERT_ANSWER = """
            INSERT INTO review_answer (entry_id, number, made_at, rater, verdict, basis, label, spans, note)
            VALUES (:id, :number, :madeAt, :by, :verdict, :basis, :label, :spans, :note)
            """;

    private ReviewTable() {}

    /** Adds what may be reviewed, with the answers that the same recording had before. */
    static void insert(Handle handle, DiaryEntry entry, Finding finding, List<ReviewAnswer> answers) {
        handle.createUpdate(INSERT)
                .bind("id", entry.id())
                .bind("duration", finding.durationSeconds())
                .bind("container", finding.container())
                .bind(
                        "reasons",
                        finding.reasons().stream().map(ReviewReason::slug).collect(Collectors.joining(" ")))
                .bind("priority", finding.priority())
                .bind("events", ReviewJson.writeEvents(finding.events()))
                .bind("state", new ReviewItem(entry, finding, answers).state().slug())
                .execute();
        answers.forEach(answer -> insert(handle, entry.id(), answer));
    }

    /** Adds an answer. */
    static void add(Handle handle, ReviewItem answered, ReviewAnswer answer) {
        insert(handle, answered.entry().id(), answer);
        handle.createUpdate("UPDATE review SET state = :state WHERE entry_id = :id")
                .bind("state", answered.state().slug())
                .bind("id", answered.entry().id())
                .execute();
    }

    private static void insert(Handle handle, String id, ReviewAnswer answer) {
        handle.createUpdate(INSERT_ANSWER)
                .bind("id", id)
                .bind("number", answer.number())
                .bind("madeAt", answer.madeAt())
                .bind("by", answer.by())
                .bind("verdict", answer.verdict().slug())
                .bind("basis", answer.basis() == null ? null : answer.basis().slug())
                .bind("label", answer.label() == null ? null : answer.label().name())
                .bind("spans", ReviewJson.writeSpans(answer.spans()))
                .bind("note", answer.note())
                .execute();
    }

    static Optional<ReviewItem> of(Handle handle, String id) {
        Optional<Finding> finding = rows(
                        handle.createQuery("SELECT * FROM review WHERE entry_id = :id")
                                .bind("id", id),
                        ReviewTable::finding)
                .stream()
                .findFirst();
        return finding.flatMap(
                found -> EntryTable.byId(handle, id).map(entry -> new ReviewItem(entry, found, answers(handle, id))));
    }

    /** The answers to the recording that a subject sent before; empty when there are none. */
    static List<ReviewAnswer> answers(Handle handle, String subject, String sha256) {
        return handle.createQuery("SELECT id FROM entry WHERE subject = :subject AND sha256 = :sha256")
                .bind("subject", subject)
                .bind("sha256", sha256)
                .mapTo(String.class)
                .findOne()
                .map(id -> answers(handle, id))
                .orElse(List.of());
    }

    private static List<ReviewAnswer> answers(Handle handle, String id) {
        return rows(
                handle.createQuery("SELECT * FROM review_answer WHERE entry_id = :id ORDER BY number")
                        .bind("id", id),
                ReviewTable::answer);
    }

    private static <T> List<T> rows(Query query, Function<RowView, T> reader) {
        return query.reduceRows(new ArrayList<T>(), (rows, row) -> {
            rows.add(reader.apply(row));
            return rows;
        });
    }

    private static Finding finding(RowView row) {
        Set<ReviewReason> reasons = EnumSet.noneOf(ReviewReason.class);
        for (String slug : row.getColumn("reasons", String.class).split(" ", -1)) {
            if (!slug.isEmpty()) {
                reasons.add(ReviewReason.valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_')));
            }
        }
        return new Finding(
                row.getColumn("duration_s", Double.class),
                row.getColumn("container", String.class),
                reasons,
                row.getColumn("priority", Double.class),
                ReviewJson.readEvents(row.getColumn("events", String.class)));
    }

    private static ReviewAnswer answer(RowView row) {
        String basis = row.getColumn("basis", String.class);
        String label = row.getColumn("label", String.class);
        return new ReviewAnswer(
                row.getColumn("number", Integer.class),
                row.getColumn("made_at", Instant.class),
                row.getColumn("rater", String.class),
                ReviewVerdict.valueOf(row.getColumn("verdict", String.class).toUpperCase(Locale.ROOT)),
                basis == null ? null : LabelBasis.valueOf(basis.toUpperCase(Locale.ROOT)),
                label == null ? null : new Label(label),
                ReviewJson.readSpans(row.getColumn("spans", String.class)),
                row.getColumn("note", String.class));
    }
}

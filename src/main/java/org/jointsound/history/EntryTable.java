package org.jointsound.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jointsound.concern.Action;
import org.jointsound.concern.Joint;
import org.jointsound.concern.Level;
import org.jointsound.concern.Movement;
import org.jointsound.concern.Side;
import org.jointsound.concern.Word;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.model.PresentLabel;
import org.jointsound.report.Report;
import org.jspecify.annotations.Nullable;

/** Entries as rows: words as slugs, ids of rules with spaces between them, one more row for each present label. */
final class EntryTable {
    private static final String INSERT = """
            INSERT INTO entry (id, subject, joint, side, movement, pain_severity, recorded_at, stored_at, sha256,
                outcome, label, confidence, level, action, rules, model_name, model_version, feature_set, has_audio)
            VALUES (:id, :subject, :joint, :side, :movement, :painSeverity, :recordedAt, :storedAt, :sha256,
                :outcome, :label, :confidence, :level, :action, :rules, :modelName, :modelVersion, :featureSet, :hasAudio)
            """;

    private static final String INSERT_LABEL = """
            INSERT INTO present_label (entry_id, position, name, events, highest)
            VALUES (:id, :position, :name, :events, :highest)
            """;

    /** One statement, so that it sees each entry with its own labels, whatever is written meanwhile. */
    private static final String SELECT = """
            SELECT entry.*, present_label.name AS present_name, present_label.events AS present_events,
                present_label.highest AS present_highest,
                EXISTS (SELECT 1 FROM review WHERE review.entry_id = entry.id) AS may_be_reviewed
            FROM entry LEFT JOIN present_label ON present_label.entry_id = entry.id
            WHERE %s
            ORDER BY entry.recorded_at, entry.id, present_label.position
            """;

    private EntryTable() {}

    static void insert(Handle handle, DiaryEntry entry) {
        handle.createUpdate(INSERT)
                .bind("id", entry.id())
                .bind("subject", entry.subject())
                .bind("joint", slug(entry.joint()))
                .bind("side", slug(entry.side()))
                .bind("movement", slug(entry.movement()))
                .bind("painSeverity", entry.painSeverity())
                .bind("recordedAt", entry.recordedAt())
                .bind("storedAt", entry.storedAt())
                .bind("sha256", entry.sha256())
                .bind("outcome", entry.outcome().slug())
                .bind("label", entry.label() == null ? null : entry.label().name())
                .bind("confidence", entry.confidence())
                .bind("level", entry.level().slug())
                .bind("action", entry.action().slug())
                .bind("rules", String.join(" ", entry.rules()))
                .bind("modelName", entry.model().name())
                .bind("modelVersion", entry.model().version())
                .bind("featureSet", entry.model().featureSet())
                .bind("hasAudio", entry.hasAudio())
                .execute();
        if (!entry.labels().isEmpty()) {
            insertLabels(handle, entry);
        }
    }

    private static void insertLabels(Handle handle, DiaryEntry entry) {
        PreparedBatch batch = handle.prepareBatch(INSERT_LABEL);
        for (int position = 0; position < entry.labels().size(); position++) {
            PresentLabel present = entry.labels().get(position);
            batch.bind("id", entry.id())
                    .bind("position", position)
                    .bind("name", present.label().name())
                    .bind("events", present.events())
                    .bind("highest", present.confidence())
                    .add();
        }
        batch.execute();
    }

    /** By when they were recorded. */
    static List<DiaryEntry> of(Handle handle, String subject) {
        return entries(
                handle.createQuery(SELECT.formatted("subject = :subject")).bind("subject", subject));
    }

    static Optional<DiaryEntry> byId(Handle handle, String id) {
        return entries(handle.createQuery(SELECT.formatted("entry.id = :id")).bind("id", id)).stream()
                .findFirst();
    }

    static List<DiaryEntry> of(
            Handle handle, String subject, Joint joint, @Nullable Side side, Instant from, Instant to) {
        return entries(handle.createQuery(
                        SELECT.formatted("subject = :subject AND joint = :joint AND side IS NOT DISTINCT FROM :side"
                                + " AND recorded_at BETWEEN :from AND :to"))
                .bind("subject", subject)
                .bind("joint", joint.slug())
                .bind("side", slug(side))
                .bind("from", from)
                .bind("to", to));
    }

    private static List<DiaryEntry> entries(Query query) {
        return query.reduceRows((Map<String, DiaryEntry> entries, RowView row) ->
                        entries.merge(row.getColumn("id", String.class), entry(row), EntryTable::withMoreLabels))
                .toList();
    }

    /** An entry with the one label of its row, or none. */
    private static DiaryEntry entry(RowView row) {
        String label = row.getColumn("label", String.class);
        String rules = row.getColumn("rules", String.class);
        return new DiaryEntry(
                row.getColumn("id", String.class),
                row.getColumn("subject", String.class),
                wordOrNull(Joint.class, row, "joint"),
                wordOrNull(Side.class, row, "side"),
                wordOrNull(Movement.class, row, "movement"),
                row.getColumn("pain_severity", Integer.class),
                row.getColumn("recorded_at", Instant.class),
                row.getColumn("stored_at", Instant.class),
                row.getColumn("sha256", String.class),
                word(Outcome.class, row, "outcome"),
                label == null ? null : new Label(label),
                row.getColumn("confidence", Double.class),
                presentLabels(row),
                word(Level.class, row, "level"),
                word(Action.class, row, "action"),
                rules.isEmpty() ? List.of() : List.of(rules.split(" ")),
                new Report.ModelIdentity(
                        row.getColumn("model_name", String.class),
                        row.getColumn("model_version", String.class),
                        row.getColumn("feature_set", String.class)),
                row.getColumn("has_audio", Boolean.class),
                row.getColumn("may_be_reviewed", Boolean.class));
    }

    private static List<PresentLabel> presentLabels(RowView row) {
        String name = row.getColumn("present_name", String.class);
        return name == null
                ? List.of()
                : List.of(new PresentLabel(
                        new Label(name),
                        row.getColumn("present_events", Integer.class),
                        row.getColumn("present_highest", Double.class)));
    }

    private static DiaryEntry withMoreLabels(DiaryEntry entry, DiaryEntry more) {
        List<PresentLabel> labels = new ArrayList<>(entry.labels());
        labels.addAll(more.labels());
        return entry.withLabels(labels);
    }

    private static @Nullable String slug(@Nullable Word word) {
        return word == null ? null : word.slug();
    }

    private static <E extends Enum<E>> E word(Class<E> type, RowView row, String column) {
        return Objects.requireNonNull(wordOrNull(type, row, column), column);
    }

    private static <E extends Enum<E>> @Nullable E wordOrNull(Class<E> type, RowView row, String column) {
        String slug = row.getColumn(column, String.class);
        return slug == null ? null : Enum.valueOf(type, slug.toUpperCase(Locale.ROOT));
    }
}

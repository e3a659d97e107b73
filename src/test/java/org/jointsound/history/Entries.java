package org.jointsound.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jointsound.concern.Action;
import org.jointsound.concern.Joint;
import org.jointsound.concern.Level;
import org.jointsound.concern.Movement;
import org.jointsound.concern.Side;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.model.PresentLabel;
import org.jointsound.report.Report;
import org.jointsound.store.Digests;
import org.jspecify.annotations.Nullable;

/** Entries made by hand. Everything about one follows from its subject and number. */
final class Entries {
    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private Entries() {}

    static DiaryEntry of(String subject, int number) {
        return at(subject, number, START.plusSeconds(3600L * number), Joint.FINGER, Side.LEFT);
    }

    /** With a rule of a long name, so that its row takes that much more room. */
    static DiaryEntry of(String subject, int number, int length) {
        DiaryEntry entry = of(subject, number);
        return changed(entry, entry.id(), entry.storedAt(), false, List.of("r".repeat(length)));
    }

    static DiaryEntry at(String subject, int number, Instant recordedAt, @Nullable Joint joint, @Nullable Side side) {
        return heard(
                subject,
                number,
                recordedAt,
                joint,
                side,
                List.of(
                        new PresentLabel(Label.CAVITATION_POP, 2, 0.9375),
                        new PresentLabel(new Label("meniscus_clunk"), 1, 0.1)));
    }

    static DiaryEntry heard(
            String subject,
            int number,
            Instant recordedAt,
            @Nullable Joint joint,
            @Nullable Side side,
            List<PresentLabel> labels) {
        return new DiaryEntry(
                id(subject, number),
                subject,
                joint,
                side,
                Movement.HABITUAL,
                number % 11,
                recordedAt,
                recordedAt.plusSeconds(60),
                sha256(subject, number),
                Outcome.LABELLED,
                new Label("meniscus_clunk"),
                0.9375,
                labels,
                Level.MODERATE,
                Action.IMPROVE_MOBILITY,
                List.of("sound.cavitation_pop", "R12"),
                new Report.ModelIdentity("jointsound", "2026-01", "events-v1"),
                false,
                false);
    }

    /** The least that an entry can hold. */
    static DiaryEntry bare(String subject, int number) {
        return new DiaryEntry(
                id(subject, number),
                subject,
                null,
                null,
                null,
                null,
                Instant.parse("1900-01-01T00:00:00.001Z"),
                START,
                sha256(subject, number),
                Outcome.NO_EVENT,
                null,
                null,
                List.of(),
                Level.LOW,
                Action.NORMAL,
                List.of(),
                new Report.ModelIdentity("jointsound", "2026-01", "events-v1"),
                false,
                false);
    }

    static DiaryEntry withAudio(DiaryEntry entry) {
        return changed(entry, entry.id(), entry.storedAt(), true, entry.rules());
    }

    /** A later result of the same recording. */
    static DiaryEntry again(DiaryEntry entry, boolean hasAudio) {
        return changed(
                entry,
                UUID.nameUUIDFromBytes(entry.id().getBytes(StandardCharsets.UTF_8))
                        .toString(),
                entry.storedAt().plusSeconds(60),
                hasAudio,
                entry.rules());
    }

    /** One whose recording people may hear. */
    static DiaryEntry reviewable(DiaryEntry entry) {
        return new DiaryEntry(
                entry.id(),
                entry.subject(),
                entry.joint(),
                entry.side(),
                entry.movement(),
                entry.painSeverity(),
                entry.recordedAt(),
                entry.storedAt(),
                entry.sha256(),
                Outcome.UNCERTAIN,
                entry.label(),
                entry.confidence(),
                entry.labels(),
                entry.level(),
                entry.action(),
                entry.rules(),
                entry.model(),
                true,
                true);
    }

    static DiaryEntry storedAt(DiaryEntry entry, Instant storedAt) {
        return changed(entry, entry.id(), storedAt, entry.hasAudio(), entry.rules());
    }

    private static DiaryEntry changed(
            DiaryEntry entry, String id, Instant storedAt, boolean hasAudio, List<String> rules) {
        return new DiaryEntry(
                id,
                entry.subject(),
                entry.joint(),
                entry.side(),
                entry.movement(),
                entry.painSeverity(),
                entry.recordedAt(),
                storedAt,
                entry.sha256(),
                entry.outcome(),
                entry.label(),
                entry.confidence(),
                entry.labels(),
                entry.level(),
                entry.action(),
                rules,
                entry.model(),
                hasAudio,
                false);
    }

    static String sha256(String subject, int number) {
        return Digests.sha256(bytes(subject, number));
    }

    private static String id(String subject, int number) {
        return UUID.nameUUIDFromBytes(bytes(subject, number)).toString();
    }

    private static byte[] bytes(String subject, int number) {
        return (subject + "/" + number).getBytes(StandardCharsets.UTF_8);
    }
}

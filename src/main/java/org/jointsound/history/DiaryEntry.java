package org.jointsound.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jointsound.concern.Action;
import org.jointsound.concern.Concern;
import org.jointsound.concern.Joint;
import org.jointsound.concern.Level;
import org.jointsound.concern.Movement;
import org.jointsound.concern.PastRecording;
import org.jointsound.concern.Refractory;
import org.jointsound.concern.Side;
import org.jointsound.concern.SymptomReport;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.model.PresentLabel;
import org.jointsound.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one recording. Its file name is not: it may name a person.
 *
 * @param id of the report, a UUID in lower case
 * @param subject whose it is; see {@link SymptomReport#SUBJECT}
 * @param joint which joint it is, or null when nobody said
 * @param side on which side, or null when nobody said
 * @param movement how the sound came about, or null when nobody said
 * @param painSeverity 0 to 10, or null when nobody said
 * @param recordedAt when the sound was recorded, in the years 1900 to 9999, to the millisecond
 * @param storedAt when the entry was made, to the millisecond; retention counts from here
 * @param sha256 lower-case hex digest of the recording's bytes
 * @param outcome what could be said
 * @param label the recording's label, or null when it has none
 * @param confidence calibrated probability of {@code label} in [0, 1]; null when {@code label} is
 * @param labels every joint label present, most evidence first
 * @param level how concerned to be
 * @param action what to do
 * @param rules ids of the rules that matched, as the report lists them
 * @param model what analysed it
 * @param hasAudio whether the recording itself is kept beside the entry
 * @param mayBeReviewed whether who sent it lets reviewers hear it, which needs it to be kept
 */
public record DiaryEntry(
        String id,
        String subject,
        @Nullable Joint joint,
        @Nullable Side side,
        @Nullable Movement movement,
        @Nullable Integer painSeverity,
        Instant recordedAt,
        Instant storedAt,
        String sha256,
        Outcome outcome,
        @Nullable Label label,
        @Nullable Double confidence,
        List<PresentLabel> labels,
        Level level,
        Action action,
        List<String> rules,
        Report.ModelIdentity model,
        boolean hasAudio,
        boolean mayBeReviewed) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern RULE = Pattern.compile("\\S+");

    /**
     * Checks every form and range.
     *
     * @throws IllegalArgumentException if one is wrong; the message does not tell whose entry it is
     */
    public DiaryEntry {
        labels = List.copyOf(labels);
        rules = List.copyOf(rules);
        // What a database keeps of a time.
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
        storedAt = storedAt.truncatedTo(ChronoUnit.MILLIS);
        require(isUuid(id), "id must be a UUID in lower case");
        require(SymptomReport.SUBJECT.matcher(subject).matches(), "subject must match " + SymptomReport.SUBJECT);
        require(
                painSeverity == null || (painSeverity >= 0 && painSeverity <= SymptomReport.Pain.MAX_SEVERITY),
                "painSeverity must be 0 to " + SymptomReport.Pain.MAX_SEVERITY);
        require(SymptomReport.isPlausible(recordedAt), "recordedAt must be in 1900 to 9999");
        require(SHA256.matcher(sha256).matches(), "sha256 must be 64 lower-case hex digits");
        require((label == null) == (confidence == null), "label and confidence belong together");
        // Written so that NaN is refused too.
        require(confidence == null || (confidence >= 0 && confidence <= 1), "confidence must be 0 to 1");
        require(hasAudio || !mayBeReviewed, "audio must be kept to be reviewed");
        require(rules.stream().allMatch(rule -> RULE.matcher(rule).matches()), "a rule's id must have no spaces");
    }

    /**
     * What is kept of a report.
     *
     * @param context what the person reported beside the sound
     */
    public static DiaryEntry of(
            String subject,
            SymptomReport context,
            Report report,
            Instant recordedAt,
            Instant storedAt,
            boolean hasAudio,
            boolean mayBeReviewed) {
        return new DiaryEntry(
                report.id(),
                subject,
                context.joint(),
                context.side(),
                context.movement(),
                context.pain().severity(),
                recordedAt,
                storedAt,
                report.recording().sha256(),
                report.outcome(),
                report.label(),
                report.confidence(),
                report.labels(),
                report.concern().level(),
                report.concern().action(),
                report.concern().reasons().stream().map(Concern.Reason::rule).toList(),
                report.model(),
                hasAudio,
                mayBeReviewed);
    }

    /** How many joint sounds were heard in it without doubt. */
    int events() {
        return labels.stream().mapToInt(PresentLabel::events).sum();
    }

    /** How many of those were cavitation pops. */
    int pops() {
        return labels.stream()
                .filter(present -> present.label().equals(Label.CAVITATION_POP))
                .mapToInt(PresentLabel::events)
                .sum();
    }

    /**
     * As later recordings are judged by it. A pop that came too soon after another may no longer be among the labels, but which of
     * the two was none is not known, so it counts.
     */
    PastRecording remembered() {
        int pops = rules.contains(Refractory.RULE) ? Math.max(1, pops()) : pops();
        return new PastRecording(recordedAt, sha256, Math.max(events(), pops), pops, movement);
    }

    DiaryEntry withLabels(List<PresentLabel> others) {
        return new DiaryEntry(
                id,
                subject,
                joint,
                side,
                movement,
                painSeverity,
                recordedAt,
                storedAt,
                sha256,
                outcome,
                label,
                confidence,
                others,
                level,
                action,
                rules,
                model,
                hasAudio,
                mayBeReviewed);
    }

    static boolean isUuid(String id) {
        try {
            return UUID.fromString(id).toString().equals(id);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void require(boolean holds, String expected) {
        if (!holds) {
            throw new IllegalArgumentException("a diary entry's " + expected);
        }
    }
}

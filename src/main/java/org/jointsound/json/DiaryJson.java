package org.jointsound.json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jointsound.concern.Action;
import org.jointsound.concern.Level;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jspecify.annotations.Nullable;

/** A diary as JSON: what is kept of one subject, and what that says of each joint. */
public final class DiaryJson {
    private DiaryJson() {}

    /**
     * All that is kept of a subject.
     *
     * @param subject the pseudonym
     * @param entries by the time of the recording
     * @param joints one for each joint and side
     */
    public record Diary(String subject, List<Entry> entries, List<Joint> joints) {}

    /**
     * What is kept of one recording. Words stand as in the symptom report, and are null where nobody said.
     *
     * @param recordedAt when it was recorded
     * @param storedAt when it was kept
     * @param painSeverity 0 to 10
     * @param labels every joint sound present, with how often it was heard
     * @param events joint sounds heard, of all labels
     * @param sha256 of the recording's bytes
     * @param audio whether the recording itself is kept
     * @param review whether reviewers may hear it
     */
    public record Entry(
            String id,
            Instant recordedAt,
            Instant storedAt,
            @Nullable String joint,
            @Nullable String side,
            @Nullable String movement,
            @Nullable Integer painSeverity,
            Outcome outcome,
            @Nullable Label label,
            @Nullable Double confidence,
            List<Sound> labels,
            int events,
            Judged concern,
            Model model,
            String sha256,
            boolean audio,
            boolean review) {}

    /** A joint sound that is present. */
    public record Sound(Label label, int events, double confidence) {}

    /** How concerned to be, and the ids of the rules behind that. */
    public record Judged(Level level, Action action, List<String> rules) {}

    /** Which model spoke. */
    public record Model(String name, String version, String featureSet) {}

    /**
     * What a diary says of one joint and side.
     *
     * @param entries recordings
     * @param events joint sounds heard in them
     * @param occasions times at which there were any
     * @param shortestMinutesBetweenPops null with fewer than two pops
     * @param days those with any
     * @param weeks every week from the first to the last
     * @param trend {@code rising}, {@code falling}, {@code steady} or {@code unknown}
     */
    public record Joint(
            @Nullable String joint,
            @Nullable String side,
            int entries,
            int events,
            Map<Label, Integer> eventsByLabel,
            int occasions,
            @Nullable Double shortestMinutesBetweenPops,
            List<Day> days,
            List<Week> weeks,
            String trend) {}

    /** A day (UTC), for instance {@code 2026-01-31}. */
    public record Day(String date, int occasions, int events) {}

    /** A week by its Monday (UTC). */
    public record Week(String monday, int occasions, int events) {}

    public static String write(Diary diary) {
        return Json.write(diary);
    }
}

package org.jointsound.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jointsound.concern.Joint;
import org.jointsound.concern.Side;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;

/**
 * What a diary says of one joint and side. Days and weeks are those of UTC.
 *
 * @param joint which joint it is, or null for entries without one
 * @param side on which side, or null for entries without one
 * @param entries how many recordings
 * @param events joint sounds heard in them without doubt
 * @param eventsByLabel the same by label, in the order of the labels' names; only those that occur
 * @param occasions how often the joint sounded: recordings soon after each other count once
 *     (see {@code Occasions})
 * @param shortestMinutesBetweenPops between two recordings with cavitation pops; null when there are fewer than two
 * @param days the days with any event
 * @param weeks every week from the first entry to the last, the empty ones too
 * @param trend whether occasions grew more frequent
 */
public record DiarySummary(
        @Nullable Joint joint,
        @Nullable Side side,
        int entries,
        int events,
        Map<Label, Integer> eventsByLabel,
        int occasions,
        @Nullable Double shortestMinutesBetweenPops,
        List<Day> days,
        List<Week> weeks,
        Trend trend) {

    /**
     * One day.
     *
     * @param occasions that began on it
     * @param events of its recordings
     */
    public record Day(LocalDate date, int occasions, int events) {}

    /**
     * One week.
     *
     * @param monday its first day
     * @param occasions that began in it
     * @param events of its recordings
     */
    public record Week(LocalDate monday, int occasions, int events) {}

    /** How the last 28 days compare with the 28 days before them. */
    public enum Trend {
        RISING,
        FALLING,
        /** No difference that chance would not often make. */
        STEADY,
        /** The diary is too young or too thin to tell. */
        UNKNOWN
    }

    /** One summary for each joint and side, in the order of joints and sides, those without one last. */
    public static List<DiarySummary> of(List<DiaryEntry> entries, Instant now) {
        throw new UnsupportedOperationException(entries + now.toString());
    }
}

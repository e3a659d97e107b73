package org.jointsound.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jointsound.concern.Joint;
import org.jointsound.concern.Occasions;
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
 *     ({@link Occasions})
 * @param shortestMinutesBetweenPops between two recordings with cavitation pops; null when there are fewer than two
 * @param days the days with any event
 * @param weeks every week from the first entry to the last, the empty ones too; of more than {@link #MAX_WEEKS} the last ones
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

    private static final double MILLIS_PER_MINUTE = 60_000;
    private static final Comparator<Place> PLACES = Comparator.comparing(
                    Place::joint, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Place::side, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Ten years; one time of recording that is far off does not make a list without end. */
    public static final int MAX_WEEKS = 520;

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
        Map<Place, List<DiaryEntry>> places = new TreeMap<>(PLACES);
        entries.forEach(
                entry -> places.computeIfAbsent(new Place(entry.joint(), entry.side()), place -> new ArrayList<>())
                        .add(entry));
        return places.entrySet().stream()
                .map(place -> of(place.getKey(), place.getValue(), now))
                .toList();
    }

    private record Place(@Nullable Joint joint, @Nullable Side side) {}

    private static DiarySummary of(Place place, List<DiaryEntry> entries, Instant now) {
        Map<Label, Integer> eventsByLabel = new TreeMap<>();
        entries.stream()
                .flatMap(entry -> entry.labels().stream())
                .forEach(present -> eventsByLabel.merge(present.label(), present.events(), Integer::sum));
        List<Instant> recorded = times(entries, entry -> true);
        List<Instant> occasions = Occasions.starts(times(entries, entry -> entry.events() > 0));
        Calendar calendar = new Calendar(entries, occasions);
        return new DiarySummary(
                place.joint(),
                place.side(),
                entries.size(),
                entries.stream().mapToInt(DiaryEntry::events).sum(),
                Collections.unmodifiableMap(eventsByLabel),
                occasions.size(),
                shortestMinutes(times(entries, entry -> entry.pops() > 0)),
                calendar.days(),
                calendar.weeks(),
                OccasionRates.trend(recorded.get(0), occasions, now));
    }

    private static List<Instant> times(List<DiaryEntry> entries, Predicate<DiaryEntry> which) {
        return entries.stream()
                .filter(which)
                .map(DiaryEntry::recordedAt)
                .sorted()
                .toList();
    }

    private static @Nullable Double shortestMinutes(List<Instant> pops) {
        OptionalLong shortest = IntStream.range(1, pops.size())
                .mapToLong(
                        at -> Duration.between(pops.get(at - 1), pops.get(at)).toMillis())
                .min();
        return shortest.isPresent() ? shortest.getAsLong() / MILLIS_PER_MINUTE : null;
    }
}

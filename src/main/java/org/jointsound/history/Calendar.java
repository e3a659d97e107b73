package org.jointsound.history;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jointsound.history.DiarySummary.Day;
import org.jointsound.history.DiarySummary.Week;

/**
 * The days and weeks of some entries.
 *
 * @param entries at least one
 * @param occasions when each began
 */
record Calendar(List<DiaryEntry> entries, List<Instant> occasions) {
    List<Day> days() {
        return counted(UnaryOperator.identity()).entrySet().stream()
                .filter(day -> day.getValue().events > 0)
                .map(day -> new Day(day.getKey(), day.getValue().occasions, day.getValue().events))
                .toList();
    }

    List<Week> weeks() {
        TreeMap<LocalDate, Count> counted = counted(Calendar::monday);
        LocalDate last = counted.lastKey();
        LocalDate earliest = last.minusWeeks(DiarySummary.MAX_WEEKS - 1);
        LocalDate first = counted.firstKey().isBefore(earliest) ? earliest : counted.firstKey();
        return first.datesUntil(last.plusDays(1), Period.ofWeeks(1))
                .map(monday -> {
                    Count count = counted.getOrDefault(monday, new Count());
                    return new Week(monday, count.occasions, count.events);
                })
                .toList();
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** By the day, or the first of several days, that each belongs to. */
    private TreeMap<LocalDate, Count> counted(UnaryOperator<LocalDate> first) {
        TreeMap<LocalDate, Count> counted = new TreeMap<>();
        entries.forEach(entry -> at(counted, first, entry.recordedAt()).events += entry.events());
        occasions.forEach(start -> at(counted, first, start).occasions++);
        return counted;
    }

    private static Count at(Map<LocalDate, Count> counted, UnaryOperator<LocalDate> first, Instant time) {
        LocalDate date = first.apply(time.atOffset(ZoneOffset.UTC).toLocalDate());
        return counted.computeIfAbsent(date, day -> new Count());
    }

    private static final class Count {
        private int occasions;
        private int events;
    }
}

package org.jointsound.concern;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the past says of the days up to now.
 *
 * @param occasionsInADay on how many occasions ({@link Occasions}) the joint sounded by the person's own doing within the last
 *     24 hours, the present recording included
 * @param minutesBetweenPops the shortest time between two recordings with a cavitation pop by the person's own doing, of the
 *     last 24 hours and the next 20 minutes, whole minutes; null when there are no two, or when they may be of two joints
 * @param lastWeek on how many occasions the joint sounded within the last 7 days, the present recording included; 0 where nothing
 *     else is remembered of the last 14 days
 * @param weekBefore the same within the 7 days before those
 */
record Remembered(int occasionsInADay, @Nullable Long minutesBetweenPops, int lastWeek, int weekBefore) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    /**
     * What the past says.
     *
     * <p>Of occasions only what came before counts. A pop may also have come just after: recordings are handed in late.
     *
     * @param now the present recording, as the past will hold it; without events when there is none
     * @param onePlace whether past and present must be of one joint, or of one spine
     */
    static Remembered of(Past past, PastRecording now, boolean onePlace) {
        Instant at = now.recordedAt();
        Instant yesterday = at.minus(DAY);
        Instant weekAgo = at.minus(WEEK);
        List<PastRecording> before = past.recordings().stream()
                .filter(one -> one.events() > 0 && !one.recordedAt().isAfter(at))
                .toList();
        List<PastRecording> all = Stream.concat(before.stream(), Stream.of(now))
                .filter(one -> one.events() > 0)
                .toList();
        int weekBefore = occasions(between(before, weekAgo.minus(WEEK), weekAgo));
        boolean known = weekBefore > 0 || between(before, weekAgo, at).findAny().isPresent();
        Stream<PastRecording> lateOnesToo = Stream.concat(past.recordings().stream(), Stream.of(now))
                .filter(one -> one.recordedAt().isAfter(yesterday))
                .filter(one -> one.recordedAt().isBefore(at.plus(Refractory.PERIOD)));
        return new Remembered(
                occasions(between(all, yesterday, at).filter(PastRecording::isOwnDoing)),
                onePlace ? minutesBetweenPops(lateOnesToo) : null,
                known ? occasions(between(all, weekAgo, at)) : 0,
                weekBefore);
    }

    /** After the one, up to the other. */
    private static Stream<PastRecording> between(List<PastRecording> recordings, Instant after, Instant until) {
        return recordings.stream()
                .filter(one ->
                        one.recordedAt().isAfter(after) && !one.recordedAt().isAfter(until));
    }

    private static int occasions(Stream<PastRecording> recordings) {
        return Occasions.starts(recordings.map(PastRecording::recordedAt).toList())
                .size();
    }

    private static @Nullable Long minutesBetweenPops(Stream<PastRecording> recordings) {
        List<Instant> pops = recordings
                .filter(one -> one.pops() > 0 && one.isOwnDoing())
                .map(PastRecording::recordedAt)
                .sorted()
                .toList();
        Long shortest = null;
        for (int i = 1; i < pops.size(); i++) {
            long minutes = Duration.between(pops.get(i - 1), pops.get(i)).toMinutes();
            shortest = shortest == null ? minutes : Math.min(shortest, minutes);
        }
        return shortest;
    }
}

package org.jointsound.http;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jointsound.history.DriftDays;
import org.jointsound.model.drift.DriftCounter;
import org.jointsound.model.drift.DriftCounts;
import org.jointsound.store.References;
import org.jspecify.annotations.Nullable;

/** Counts by day and model: in memory, and from each {@link #save} on in the database, where there is one. Thread-safe. */
final class DriftLedger {
    /** So that this year can be compared with the last. */
    static final int RETENTION_DAYS = 400;

    private final @Nullable DriftDays database;
    private final ConcurrentMap<Page, DriftCounter> counters = new ConcurrentHashMap<>();
    /** What no database has; guarded by this. */
    private final TreeMap<Page, DriftCounts> unsaved = new TreeMap<>();

    DriftLedger(@Nullable DriftDays database) {
        this.database = database;
    }

    private record Page(LocalDate day, String model) implements Comparable<Page> {
        @Override
        public int compareTo(Page that) {
            int byDay = day.compareTo(that.day);
            return byDay != 0 ? byDay : model.compareTo(that.model);
        }
    }

    DriftCounter counter(LocalDate day, References.Known known) {
        return counters.computeIfAbsent(new Page(day, known.model()), page -> new DriftCounter(known.reference()));
    }

    /**
     * Writes down what was counted since the last time, and drops what is too old.
     *
     * @throws RuntimeException if the database cannot be written; what could not be saved is kept for the next time
     */
    synchronized void save(LocalDate today) {
        LocalDate oldest = today.minusDays(RETENTION_DAYS);
        counters.forEach((page, counter) -> {
            DriftCounts counts = counter.take();
            if (!counts.isEmpty()) {
                unsaved.merge(page, counts, DriftCounts::plus);
            }
        });
        // Requests that began yesterday may still be under way.
        counters.keySet().removeIf(page -> page.day().isBefore(today.minusDays(1)));
        unsaved.keySet().removeIf(page -> page.day().isBefore(oldest));
        if (database == null) {
            return;
        }
        for (Iterator<Map.Entry<Page, DriftCounts>> left = unsaved.entrySet().iterator(); left.hasNext(); ) {
            Map.Entry<Page, DriftCounts> one = left.next();
            database.add(one.getKey().day(), one.getKey().model(), one.getValue());
            left.remove();
        }
        database.expire(oldest);
    }

    /** What was saved, or could not be, over some days, the first and the last included. */
    synchronized DriftCounts sum(String model, LocalDate first, LocalDate last) {
        DriftCounts sum = database == null ? DriftCounts.NONE : database.sum(model, first, last);
        for (Map.Entry<Page, DriftCounts> one : unsaved.entrySet()) {
            Page page = one.getKey();
            boolean within = !page.day().isBefore(first) && !page.day().isAfter(last);
            sum = within && page.model().equals(model) ? sum.plus(one.getValue()) : sum;
        }
        return sum;
    }
}

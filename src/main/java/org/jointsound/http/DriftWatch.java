package org.jointsound.http;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jointsound.analysis.FileOutcome;
import org.jointsound.history.DriftDays;
import org.jointsound.model.drift.Drift;
import org.jointsound.model.drift.Shift;
import org.jointsound.report.ReportedEvent;
import org.jointsound.store.References;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what the models in service meet and say, and tells each minute how far the one that answered last is from its training. No
 * answer fails or waits for it: counts are written down beside the requests, and a database that fails is tried again. Thread-safe.
 */
final class DriftWatch implements AutoCloseable {
    /** Four weeks, so that every day of the week counts alike. */
    static final int WINDOW_DAYS = 28;

    private static final Logger LOG = LoggerFactory.getLogger(DriftWatch.class);

    private final Function<String, Optional<References.Known>> references;
    private final DriftLedger ledger;
    private final InstantSource clock;
    private final ConcurrentMap<String, Optional<References.Known>> known = new ConcurrentHashMap<>();
    private final AtomicBoolean uncounted = new AtomicBoolean();
    private final AtomicBoolean unsaved = new AtomicBoolean();
    private final ScheduledExecutorService minutely = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "drift");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable String answeredLast;
    private volatile @Nullable Told told;

    /** The drift of a version; null where it has no reference. */
    private record Told(String version, @Nullable Drift drift) {}

    private DriftWatch(
            Function<String, Optional<References.Known>> references, @Nullable DriftDays days, InstantSource clock) {
        this.references = references;
        this.ledger = new DriftLedger(days);
        this.clock = clock;
    }

    /**
     * Starts to watch.
     *
     * @param references what a model version was trained on; empty where that is not known, and then it is not watched
     * @param days where counts are kept; null to keep them in memory
     */
    static DriftWatch start(
            Function<String, Optional<References.Known>> references, @Nullable DriftDays days, InstantSource clock) {
        DriftWatch watch = new DriftWatch(references, days, clock);
        var unused = watch.minutely.scheduleWithFixedDelay(watch::update, 1, 1, TimeUnit.MINUTES);
        return watch;
    }

    /** Counts what came of a recording; a refused one does not count. */
    void seen(FileOutcome outcome) {
        if (!(outcome instanceof FileOutcome.Analysed analysed)) {
            return;
        }
        try {
            String version = analysed.report().model().version();
            answeredLast = version;
            reference(version).ifPresent(reference -> ledger.counter(today(), reference)
                    .add(
                            analysed.features(),
                            analysed.report().events().stream()
                                    .map(ReportedEvent::label)
                                    .toList(),
                            analysed.report().outcome()));
        } catch (RuntimeException e) {
            if (!uncounted.getAndSet(true)) {
                LOG.error("a recording was not counted for telling drift; the next ones are said nothing of", e);
            }
        }
    }

    /** Saves what was counted, and tells the drift anew. */
    void update() {
        try {
            ledger.save(today());
            unsaved.set(false);
        } catch (RuntimeException e) {
            if (!unsaved.getAndSet(true)) {
                LOG.error(
                        "counts for telling drift could not be saved; they are kept and that is tried each minute", e);
            }
        }
        try {
            String version = answeredLast;
            told = version == null ? null : new Told(version, drift(version));
        } catch (RuntimeException e) {
            told = null;
        }
    }

    /** Version of the model that the figures are about; empty before they were told of one. */
    String modelVersion() {
        Told now = told;
        return now == null ? "" : now.version();
    }

    /** Population stability index of the labels that are given; NaN where it cannot be told. */
    double labelsIndex() {
        Drift drift = told();
        return drift == null ? Double.NaN : drift.labels().index();
    }

    /** The largest population stability index of a feature; NaN where it cannot be told. */
    double largestFeatureIndex() {
        Drift drift = told();
        return drift == null ? Double.NaN : drift.features().get(0).stability().index();
    }

    /** Share of the features that shifted beyond 0.25 and beyond chance, from 0 to 1; NaN where it cannot be told. */
    double shiftedFeatureShare() {
        Drift drift = told();
        return drift == null
                ? Double.NaN
                : (double) drift.shifted(Shift.MAJOR).size() / drift.features().size();
    }

    /** Events that were counted within the window. */
    long events() {
        Told now = told;
        return now == null || now.drift() == null ? 0 : now.drift().counts().events();
    }

    /** Days looked back, today included. */
    int windowDays() {
        return WINDOW_DAYS;
    }

    /** Saves what was counted last. */
    @Override
    public void close() {
        minutely.shutdown();
        try {
            if (!minutely.awaitTermination(5, TimeUnit.SECONDS)) {
                minutely.shutdownNow();
            }
        } catch (InterruptedException e) {
            minutely.shutdownNow();
            Thread.currentThread().interrupt();
        }
        update();
    }

    private @Nullable Drift told() {
        Told now = told;
        return now == null || now.drift() == null || !now.drift().isTold() ? null : now.drift();
    }

    private @Nullable Drift drift(String version) {
        LocalDate today = today();
        return reference(version)
                .map(one -> Drift.of(one.reference(), ledger.sum(one.model(), today.minusDays(WINDOW_DAYS - 1), today)))
                .orElse(null);
    }

    private Optional<References.Known> reference(String version) {
        return known.computeIfAbsent(version, missing -> {
            try {
                return references.apply(missing);
            } catch (RuntimeException e) {
                LOG.error("what model {} was trained on cannot be read, so drift cannot be told", missing, e);
                return Optional.empty();
            }
        });
    }

    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}

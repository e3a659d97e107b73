package org.jointsound.http;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Erases what is past its time: once before the service listens, then every hour. */
final class RetentionSweep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RetentionSweep.class);
    private static final long HOURS_BETWEEN = 1;

    private final ScheduledExecutorService hourly = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "retention");
        thread.setDaemon(true);
        return thread;
    });

    private RetentionSweep() {}

    static RetentionSweep start(DiaryDesk desk) {
        sweep(desk);
        RetentionSweep sweep = new RetentionSweep();
        var unused =
                sweep.hourly.scheduleWithFixedDelay(() -> sweep(desk), HOURS_BETWEEN, HOURS_BETWEEN, TimeUnit.HOURS);
        return sweep;
    }

    /** A failure must not end the sweeps to come; what is past its time is not shown meanwhile. */
    private static void sweep(DiaryDesk desk) {
        try {
            int erased = desk.expire();
            if (erased > 0) {
                LOG.info("{} diary entries were past their time and are erased", erased);
            }
        } catch (DiaryException e) {
            LOG.error("what is past its time could not be erased; that is tried again in an hour", e);
        }
    }

    /** Lets a sweep under way finish for some seconds. */
    @Override
    public void close() {
        hourly.shutdown();
        try {
            if (!hourly.awaitTermination(5, TimeUnit.SECONDS)) {
                hourly.shutdownNow();
            }
        } catch (InterruptedException e) {
            hourly.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}

package org.jointsound.http;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jointsound.json.RunEvent;
import org.jointsound.json.TrainingState;
import org.jspecify.annotations.Nullable;

/** One training, for those who run it and those who watch it. */
final class TrainingJob {
    private TrainingState state;
    private @Nullable TrainingProcess process;
    private @Nullable RunEvent last;
    private boolean unwanted;

    TrainingJob(TrainingState state) {
        this.state = state;
    }

    synchronized TrainingState state() {
        return state;
    }

    /** Makes the state another one, and tells all who wait. */
    synchronized TrainingState change(UnaryOperator<TrainingState> change) {
        state = change.apply(state);
        notifyAll();
        return state;
    }

    /** The state when its revision is another one than this, or after that time. */
    synchronized TrainingState await(int revision, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = millis; state.revision() == revision && left > 0; ) {
            wait(left);
            left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        }
        return state;
    }

    /** The process that works on it; ended at once where nobody wants it any more. */
    synchronized void workedOnBy(TrainingProcess one) {
        process = one;
        if (unwanted) {
            one.end();
        }
    }

    synchronized Optional<TrainingProcess> process() {
        return Optional.ofNullable(process);
    }

    /** What its process tells. */
    synchronized void hear(RunEvent event) {
        if (event instanceof RunEvent.Advanced advanced) {
            change(before -> before.at(advanced.progress()));
        } else {
            last = event;
        }
    }

    /** What the process told last, beside its steps; null for nothing. */
    synchronized @Nullable RunEvent last() {
        return last;
    }

    /** Nobody wants it any more. */
    synchronized void cancel() {
        unwanted = true;
        process().ifPresent(TrainingProcess::end);
    }

    synchronized boolean isUnwanted() {
        return unwanted;
    }
}

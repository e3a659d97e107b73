package org.jointsound.cli;

import java.io.IOException;
import org.jointsound.analysis.FolderAnalyser;
import org.jspecify.annotations.Nullable;

/** One run over the files: every result to every sink, and a progress bar for whoever watches. */
final class ClassifyRun {
    private final ResultSinks sinks;
    private final Tally tally;
    private final boolean failFast;
    private final Counter counter;
    private @Nullable IOException failure;

    ClassifyRun(ResultSinks sinks, Tally tally, boolean failFast, Counter counter) {
        this.sinks = sinks;
        this.tally = tally;
        this.failFast = failFast;
        this.counter = counter;
    }

    /** Takes one result; answers whether to go on. */
    boolean take(FolderAnalyser.Result result) {
        // The bar may stay where results go to files: wiping it for each of them would make it flicker.
        if (sinks.useStandardOutput() || result.failure() != null) {
            counter.clear();
        }
        try {
            sinks.write(result);
        } catch (IOException e) {
            failure = e;
            return false;
        }
        tally.count(result);
        Tally.logFailure(result);
        tally.show(counter);
        return !stopped();
    }

    /**
     * Gives the files of results their names. Results of a run that stopped early get none: they would take the place of
     * those of a whole one.
     *
     * @throws IOException if a result could not be written, here or before
     */
    void finish() throws IOException {
        counter.clear();
        if (failure != null) {
            throw failure;
        }
        if (!stopped()) {
            sinks.finish();
        }
    }

    private boolean stopped() {
        return failFast && tally.anyRefused();
    }
}

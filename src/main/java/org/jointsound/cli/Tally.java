package org.jointsound.cli;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jointsound.analysis.FileOutcome;
import org.jointsound.analysis.FolderAnalyser;
import org.jointsound.model.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what came of a run. */
final class Tally {
    private static final Logger LOG = LoggerFactory.getLogger(Tally.class);

    private final int files;
    private final int skipped;
    private final long startNanos = System.nanoTime();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private int refused;
    private String firstRefusal = "";

    Tally(int files, int skipped) {
        this.files = files;
        this.skipped = skipped;
    }

    void count(FolderAnalyser.Result result) {
        if (result.outcome() instanceof FileOutcome.Analysed analysed) {
            outcomes.merge(analysed.report().outcome(), 1, Integer::sum);
        } else if (result.outcome() instanceof FileOutcome.Refused one) {
            refused++;
            firstRefusal = refused > 1
                    ? firstRefusal
                    : "'" + result.file().name() + "': " + one.problem().detail();
        }
    }

    /** Puts what failed inside the program into the log, where its cause can be seen. */
    static void logFailure(FolderAnalyser.Result result) {
        if (result.failure() != null) {
            LOG.error("'{}' made the program fail", Shown.harmless(result.file().name()), result.failure());
        }
    }

    boolean anyRefused() {
        return refused > 0;
    }

    /** The first refused recording and why; empty when there is none. */
    String firstRefusal() {
        return firstRefusal;
    }

    void show(Counter counter) {
        counter.show(done(), files, "recordings");
    }

    /** For instance {@code 3 recordings: 2 labelled, 1 refused; 4 other files skipped; 0.2 s}. */
    String summary() {
        StringBuilder text = new StringBuilder();
        text.append(done()).append(done() == 1 ? " recording" : " recordings");
        String separator = ": ";
        for (Map.Entry<Outcome, Integer> entry : outcomes.entrySet()) {
            text.append(separator)
                    .append(entry.getValue())
                    .append(' ')
                    .append(entry.getKey().slug());
            separator = ", ";
        }
        if (refused > 0) {
            text.append(separator).append(refused).append(" refused");
        }
        if (done() < files) {
            text.append("; ").append(files - done()).append(" not analysed");
        }
        if (skipped > 0) {
            text.append("; ").append(skipped).append(skipped == 1 ? " other file skipped" : " other files skipped");
        }
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        return text.append(String.format(Locale.ROOT, "; %.1f s", seconds)).toString();
    }

    private int done() {
        return refused + outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }
}

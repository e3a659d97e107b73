package org.jointsound.cli;

import java.io.PrintWriter;
import org.jointsound.analysis.FolderAnalyser;
import org.jointsound.evaluation.TwoModels;
import org.jointsound.store.ModelStore;

/** Two models of a folder on the same recordings, with what is said of that on standard error. */
final class Comparison {
    private final PrintWriter err;
    private final Counter counter;
    private final TwoModels models;

    Comparison(ModelStore store, Trial trial, boolean progress) {
        this.err = trial.err();
        this.counter = new Counter(err, progress);
        this.models = new TwoModels(store, ModelsFolder.measured(), ModelsFolder::around, this::show);
    }

    TwoModels models() {
        return models;
    }

    /** Says what is in no figure, and what cannot be known. */
    void tell(TwoModels.Tried tried) {
        tried.refused()
                .forEach(
                        refused -> Failure.say(err, refused.name() + ": " + refused.reason() + " It is in no figure."));
        tried.unknown().forEach(note -> Failure.say(err, note));
    }

    private void show(String version, int done, int all, FolderAnalyser.Result result) {
        Tally.logFailure(result);
        counter.show(done, all, "recordings judged by " + version);
        if (done == all) {
            counter.clear();
        }
    }
}

package org.jointsound.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jointsound.evaluation.TwoModels;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How two models are compared; the same options for every command that does. */
final class Trial {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--dataset",
            paramLabel = "DIR",
            description = {
                "Labelled recordings of people that neither model learned from.",
                "Where its own split calls some 'test', only those are taken."
            })
    private @Nullable Path dataset;

    @Option(
            names = "--other-people",
            fallbackValue = "true",
            description = "People of the dataset with the pseudonyms of some that a model learned from are others.")
    private boolean otherPeople;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Seed of the resamples behind the interval (${DEFAULT-VALUE}).")
    private long seed;

    /** The trial, where a dataset was named; it is wrong usage if that is no folder. */
    TwoModels.@Nullable Trial of(Workers workers) {
        if (dataset == null) {
            return null;
        }
        Folder.require(dataset, spec);
        return new TwoModels.Trial(dataset, otherPeople, seed, workers.count());
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }
}

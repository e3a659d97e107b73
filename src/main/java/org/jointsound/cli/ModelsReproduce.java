package org.jointsound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.store.ModelStore;
import org.jointsound.training.Reproduction;
import org.jointsound.training.ReproductionRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains a model again and compares. */
@Command(
        name = "reproduce",
        description = {
            "Trains a model again by its recipe and the dataset that it learned from, and tells whether the same comes out:",
            "bit for bit, or else by the largest difference of any probability. Changes nothing in the folder of models."
        },
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class ModelsReproduce implements Callable<Integer> {
    private final Wiring wiring;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MODEL", description = "Version or alias.")
    private String name;

    @Option(names = "--dataset", paramLabel = "DIR", required = true, description = "What it learned from.")
    private Path dataset;

    @Option(
            names = "--mix-synthetic",
            paramLabel = "DIR",
            description = "The generated corpus that was mixed in, where one was.")
    private @Nullable Path synthetic;

    @Mixin
    private final ModelsFolder folder = new ModelsFolder();

    @Mixin
    private final Workers workers = new Workers();

    ModelsReproduce(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        ModelStore store = folder.store();
        Folder.require(dataset, spec);
        String version = store.resolve(name);
        Counter counter = new Counter(spec.commandLine().getErr(), wiring.progress());
        ReproductionRun run = new ReproductionRun(
                DecodeLimits.standard(), workers.count(), (what, done, all) -> counter.show(done, all, what));
        Reproduction reproduction = run.run(store, version, dataset, synthetic(), JointSoundCommand.Version.number());
        counter.clear();
        print(version, reproduction);
        return reproduction.exact() || reproduction.within() ? ExitCode.OK : ExitCode.FAILED;
    }

    private @Nullable Path synthetic() {
        if (synthetic != null) {
            Folder.require(synthetic, spec);
        }
        return synthetic;
    }

    private void print(String version, Reproduction of) {
        PrintWriter out = spec.commandLine().getOut();
        of.machine().forEach(other -> out.println(Shown.harmless("other than then: " + other)));
        of.same().forEach(part -> out.println("same     " + part));
        of.differing().forEach(part -> out.println(Shown.harmless("differs  " + part)));
        if (of.exact()) {
            out.println(version + " is reproduced bit for bit.");
            return;
        }
        if (!of.specification()) {
            out.println("differs  bundle.json: calibration, novelty or origin");
        }
        out.println(String.format(
                Locale.ROOT,
                "%s is %s: over %d events and their recordings the largest difference of a probability is %.3g, the"
                        + " tolerance %.0e.",
                version,
                of.within() ? "reproduced within the tolerance" : "NOT reproduced",
                of.events(),
                of.largestDifference(),
                Reproduction.TOLERANCE));
    }
}

package org.jointsound.cli;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jointsound.json.RunEvent;
import org.jointsound.model.Bundle;
import org.jointsound.model.Label;
import org.jointsound.model.Unit;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.ModelStore;
import org.jointsound.training.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whom a run talks to on standard output: a person, or a program. */
final class OutputMode {
    private enum Kind {
        HUMAN,
        NDJSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--output-mode",
            paramLabel = "MODE",
            defaultValue = "human",
            description =
                    "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}): the result in words, or a JSON object on a line for"
                            + " each event, for other programs.")
    private Kind kind = Kind.HUMAN;

    private @Nullable RunLines lines;

    /** Does the work; a program is told of a failure before it goes its way. */
    int run(String name, String version, Callable<Integer> work) throws Exception {
        if (kind == Kind.HUMAN) {
            return work.call();
        }
        RunLines told = new RunLines(spec.commandLine().getOut(), InstantSource.system(), System::nanoTime);
        lines = told;
        told.tell(new RunEvent.Started(name, version));
        try {
            return work.call();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            told.tell(new RunEvent.Failed(problem(e)));
            throw e;
        }
    }

    /** What a run tells its progress to. */
    Progress progress(Counter counter) {
        RunLines told = lines;
        return told == null
                ? (what, done, all) -> counter.show(done, all, what)
                : (what, done, all) -> told.advanced(what, done, all);
    }

    /** The result: the card for a person, for a program what it needs to find the model. */
    void finished(String card, ModelStore store, String version) throws IOException {
        RunLines told = lines;
        if (told == null) {
            spec.commandLine().getOut().print(card);
            return;
        }
        Bundle made =
                Objects.requireNonNull(store.look(version, Unit.featureSets()).bundle(), "it was just written");
        told.tell(new RunEvent.Completed(
                made.model().name(),
                version,
                store.vouchedFor(version),
                made.model().labels().stream().map(Label::name).toList(),
                made.trainedOn().recordings(),
                made.trainedOn().subjects()));
    }

    /** What failed otherwise may speak of this machine; the person at it finds that on standard error. */
    private static Problem problem(Exception failure) {
        return failure instanceof InputException refused
                ? refused.problem()
                : Problem.of(ProblemCode.INTERNAL, "The training failed, which is no fault of the dataset's.");
    }
}

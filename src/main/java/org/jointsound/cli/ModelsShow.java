package org.jointsound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jointsound.json.LogLine;
import org.jointsound.model.Bundle;
import org.jointsound.model.Calibration;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.ModelStore;
import org.jointsound.store.StoredModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells everything that is known of one model. */
@Command(
        name = "show",
        description =
                "Tells what is known of a model: what it is, where it comes from, how good it was, what was done with it.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class ModelsShow implements Callable<Integer> {
    /** Beginnings of the headings of those sections of a card that tell most. */
    private static final List<String> ESSENTIALS =
            List.of("## What it learned from", "## How well it did", "## Known failures");

    private static final String WARNING = "**WARNING";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MODEL", description = "Version or alias.")
    private String name;

    @Option(names = "--card", description = "Print its whole card, and nothing else.")
    private boolean card;

    @Mixin
    private final ModelsFolder folder = new ModelsFolder();

    @Mixin
    private final DriftOptions drift = new DriftOptions();

    @Override
    public Integer call() throws IOException {
        ModelStore store = folder.store();
        StoredModel model = store.look(store.resolve(name), ModelsFolder.measured());
        if (card) {
            return card(store, model);
        }
        line("version", model.version());
        line("aliases", model.aliases().isEmpty() ? "none" : String.join(", ", model.aliases()));
        line("state", model.sound() ? "sound" : "broken");
        model.faults().forEach(fault -> line("fault", fault.toString()));
        if (model.bundle() != null) {
            bundle(model.bundle());
        }
        if (model.sound()) {
            drift.told(store, model.version(), spec).ifPresent(told -> line("drift", told));
            store.part(model.version(), Bundle.CARD).ifPresent(this::essentials);
        }
        log(store, model.version());
        return model.sound() ? ExitCode.OK : ExitCode.FAILED;
    }

    private void bundle(Bundle bundle) {
        line("name", bundle.model().name());
        line(
                "features",
                bundle.model().featureSet() + ", " + bundle.model().features().size());
        line("labels", bundle.model().labels().stream().map(Label::name).collect(Collectors.joining(", ")));
        Bundle.TrainedOn origin = bundle.trainedOn();
        line(
                "trained on",
                "%d recordings of %d subjects with %d events"
                        .formatted(origin.recordings(), origin.subjects(), origin.events()));
        line("dataset", origin.datasetSha256());
        line("trainer", origin.trainer() + ", seed " + origin.seed() + ", program " + origin.codeVersion());
        line("events", calibration(bundle.model().event()));
        line("recordings", calibration(bundle.model().recording()));
        line(
                "answers",
                String.format(
                        Locale.ROOT,
                        "certain from %.2f on, with at most %.2f for other",
                        bundle.model().minConfidence(),
                        bundle.model().mostOther()));
        bundle.sha256().forEach((part, digest) -> line("part", part + " " + digest));
    }

    private static String calibration(Calibration fitted) {
        return String.format(
                Locale.ROOT,
                "temperature %.3f, lapse %.4f, set threshold %.3f for a coverage of %.2f",
                fitted.temperature(),
                fitted.lapse(),
                fitted.setThreshold(),
                fitted.coverage());
    }

    private int card(ModelStore store, StoredModel model) {
        if (!model.sound()) {
            throw new InputException(
                    ProblemCode.MODEL_NOT_READY,
                    "Model version " + model.version() + " is broken: "
                            + model.faults().get(0) + ". Its card is not to be believed.");
        }
        String text = store.part(model.version(), Bundle.CARD)
                .orElseThrow(() -> new InputException(
                        ProblemCode.NOT_FOUND, "Model version " + model.version() + " has no " + Bundle.CARD + "."));
        lines(text);
        return ExitCode.OK;
    }

    /** Its warnings, and the sections that tell most. */
    private void essentials(String card) {
        card.lines().filter(line -> line.startsWith(WARNING)).forEach(line -> lines("\n" + line));
        for (String heading : ESSENTIALS) {
            int start = card.indexOf(heading);
            if (start >= 0) {
                int end = card.indexOf("\n## ", start);
                lines("\n"
                        + card.substring(start, end < 0 ? card.length() : end).strip());
            }
        }
    }

    private void lines(String text) {
        text.lines().forEach(line -> out().println(Shown.harmless(line)));
    }

    private void log(ModelStore store, String version) throws IOException {
        out().println();
        boolean any = false;
        for (LogLine line : store.log().lines()) {
            if (line.version().equals(version) || line.previous().equals(version)) {
                any = true;
                out().println(Shown.harmless(text(line)));
            }
        }
        if (!any) {
            out().println("The log does not name it.");
        }
    }

    private static String text(LogLine line) {
        StringBuilder text = new StringBuilder()
                .append(line.at())
                .append(' ')
                .append(line.action())
                .append(' ')
                .append(line.version());
        if (!line.alias().isEmpty()) {
            text.append(" as ").append(line.alias());
        }
        if (!line.previous().isEmpty()) {
            text.append(" after ").append(line.previous());
        }
        text.append(line.forced() ? ", forced" : "").append(", by ").append(line.by());
        return line.reason().isEmpty()
                ? text.toString()
                : text.append(": ").append(line.reason()).toString();
    }

    private void line(String what, String value) {
        out().println(Shown.harmless(String.format(Locale.ROOT, "%-11s%s", what, value)));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}

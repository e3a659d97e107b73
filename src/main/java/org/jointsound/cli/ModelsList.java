package org.jointsound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jointsound.model.Bundle;
import org.jointsound.model.Label;
import org.jointsound.store.ModelStore;
import org.jointsound.store.StoredModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists models. */
@Command(
        name = "list",
        description = "Lists the models in a folder, each with its state: sound, or broken and where.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class ModelsList implements Callable<Integer> {
    private static final List<String> HEAD = List.of(
            "VERSION", "ALIASES", "NAME", "FEATURES", "ADDED", "RECORDINGS", "SUBJECTS", "KIB", "STATE", "LABELS");

    @Spec
    private CommandSpec spec;

    @Mixin
    private final ModelsFolder folder = new ModelsFolder();

    @Override
    public Integer call() throws IOException {
        ModelStore store = folder.store();
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        for (String version : store.versions()) {
            rows.add(row(store.look(version, ModelsFolder.measured())));
        }
        PrintWriter out = spec.commandLine().getOut();
        lines(rows).forEach(line -> out.println(Shown.harmless(line)));
        for (String left : store.leftovers()) {
            Failure.say(spec.commandLine().getErr(), left);
        }
        return ExitCode.OK;
    }

    private static List<String> row(StoredModel model) {
        Bundle bundle = model.bundle();
        return List.of(
                model.version(),
                model.aliases().isEmpty() ? "-" : String.join(",", model.aliases()),
                bundle == null ? "?" : bundle.model().name(),
                bundle == null ? "?" : bundle.model().featureSet(),
                model.added() == null ? "-" : model.added().toString(),
                bundle == null ? "?" : Integer.toString(bundle.trainedOn().recordings()),
                bundle == null ? "?" : Integer.toString(bundle.trainedOn().subjects()),
                String.format(Locale.ROOT, "%d", (model.bytes() + 1023) / 1024),
                model.sound() ? "sound" : "broken: " + model.faults().get(0).part(),
                bundle == null
                        ? "?"
                        : bundle.model().labels().stream().map(Label::name).collect(Collectors.joining(",")));
    }

    private static List<String> lines(List<List<String>> rows) {
        int[] widths = new int[HEAD.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}

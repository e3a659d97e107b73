package org.jointsound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jointsound.store.ModelStore;
import org.jointsound.store.PartFault;
import org.jointsound.store.StoredModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks models. */
@Command(
        name = "verify",
        description =
                "Checks every part of every version by its digest, and names those that are missing, changed or foreign.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class ModelsVerify implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "MODEL", arity = "0..1", description = "Version or alias; all when none is named.")
    private @Nullable String name;

    @Mixin
    private final ModelsFolder folder = new ModelsFolder();

    @Override
    public Integer call() throws IOException {
        ModelStore store = folder.store();
        PrintWriter out = spec.commandLine().getOut();
        List<PartFault> faults = new ArrayList<>();
        for (String version : name == null ? store.versions() : List.of(store.resolve(name))) {
            StoredModel model = store.look(version, ModelsFolder.measured());
            out.println(model.version() + (model.sound() ? " sound" : " broken"));
            model.faults().forEach(fault -> out.println(Shown.harmless("  " + fault)));
            faults.addAll(model.faults());
        }
        if (name == null) {
            store.folderFaults().forEach(fault -> out.println(Shown.harmless(fault.toString())));
            faults.addAll(store.folderFaults());
            store.leftovers().forEach(left -> Failure.say(spec.commandLine().getErr(), left));
        }
        return faults.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
    }
}

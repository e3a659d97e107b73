package org.jointsound.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.jointsound.history.ApiKeys;
import org.jointsound.history.History;
import org.jointsound.history.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a key. Only the secret goes to standard output, so that a script can take it from there. */
@Command(
        name = "create",
        description = "Makes a key and prints its secret, this once.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class KeysCreate implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--name", required = true, paramLabel = "N", description = "What it is for, to tell keys apart.")
    private String name;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = {
                "classify: store from another machine;",
                "research: read and erase diaries, review and train too;",
                "admin: change which model serves too (${COMPLETION-CANDIDATES})."
            })
    private Role role;

    @Mixin
    private final DiaryOptions diary = new DiaryOptions();

    @Override
    public Integer call() {
        try (History history = History.openForKeys(diary.requireData(spec), diary.database())) {
            ApiKeys.Issued issued = history.keys().create(name, role, Instant.now());
            spec.commandLine().getOut().println(issued.secret());
            Failure.say(
                    spec.commandLine().getErr(),
                    "key " + issued.key().id() + " for the diary in "
                            + DiaryOptions.place(diary.requireData(spec), diary.database())
                            + ": its secret is shown only now; keep it safe");
            return ExitCode.OK;
        }
    }
}

package org.jointsound.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jointsound.history.History;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends a key. */
@Command(
        name = "revoke",
        description = "Ends a key for good; a service that runs knows at once.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class KeysRevoke implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", description = "Which key, as keys list shows it.")
    private String id;

    @Mixin
    private final DiaryOptions diary = new DiaryOptions();

    @Override
    public Integer call() {
        Path data = diary.requireData(spec);
        Folder.require(data, spec);
        try (History history = History.openForKeys(data, diary.database())) {
            if (history.keys().revoke(id, Instant.now())) {
                Failure.say(spec.commandLine().getErr(), "the key is revoked");
                return ExitCode.OK;
            }
            Failure.say(spec.commandLine().getErr(), "no key that works has this id; keys list shows those there are");
            return ExitCode.FAILED;
        }
    }
}

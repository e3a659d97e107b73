package org.jointsound.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jointsound.history.ApiKey;
import org.jointsound.history.History;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the keys, revoked ones too. */
@Command(
        name = "list",
        description = "Lists the keys, without their secrets, which are kept nowhere.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class KeysList implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final DiaryOptions diary = new DiaryOptions();

    @Override
    public Integer call() {
        Path data = diary.requireData(spec);
        Folder.require(data, spec);
        try (History history = History.openForKeys(data, diary.database())) {
            print(history.keys().list(), spec.commandLine().getOut());
            return ExitCode.OK;
        }
    }

    private static void print(List<ApiKey> keys, PrintWriter out) {
        int width = keys.stream().mapToInt(key -> key.id().length()).max().orElse(2);
        out.println(row(width, "ID", "ROLE", "CREATED", "REVOKED", "NAME"));
        for (ApiKey key : keys) {
            out.println(row(
                    width,
                    key.id(),
                    key.role().slug(),
                    time(key.createdAt()),
                    time(key.revokedAt()),
                    Shown.harmless(key.name())));
        }
    }

    private static String time(@Nullable Instant when) {
        return when == null ? "" : when.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String row(int width, String id, String role, String created, String revoked, String name) {
        return String.format(Locale.ROOT, "%-" + width + "s  %-8s  %-20s  %-20s  %s", id, role, created, revoked, name)
                .stripTrailing();
    }
}

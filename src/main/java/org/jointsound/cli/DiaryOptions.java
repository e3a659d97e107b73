package org.jointsound.cli;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where diaries and keys are. */
final class DiaryOptions {
    /** What of a URL can be shown: a host and a database, and nothing where a name or a password may be. */
    private static final Pattern HARMLESS_URL = Pattern.compile(
            "jdbc:postgresql:(//[A-Za-z0-9.:,\\-\\[\\]]*/[A-Za-z0-9_.\\-]*|[A-Za-z0-9_.\\-]+)(\\?.*)?", Pattern.DOTALL);

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the diary and the keys; made when missing.")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "PostgreSQL instead of a file in --data: jdbc:postgresql://HOST/NAME?user=U&password=P.",
                "Better set as JOINTSOUND_DATABASE, because others can see a command line."
            })
    private @Nullable String database;

    @Nullable
    Path data() {
        return data;
    }

    @Nullable
    String database() {
        return database;
    }

    /** Makes sure that there is a folder if there is a database, because kept audio lies there. */
    void check(CommandSpec spec) {
        if (database != null && data == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--database, or JOINTSOUND_DATABASE, needs --data too: kept recordings lie in that folder.");
        }
    }

    /** The folder, for a command that cannot do without. */
    Path requireData(CommandSpec spec) {
        Path given = data;
        if (given == null) {
            throw new ParameterException(
                    spec.commandLine(), "--data is missing: the folder that the service is started with.");
        }
        return given;
    }

    /** Where it is, without anything secret. */
    static String place(Path data, @Nullable String database) {
        String folder = "'" + Shown.harmless(data.toString()) + "'";
        return database == null ? folder : server(database) + ", recordings in " + folder;
    }

    private static String server(String database) {
        Matcher url = HARMLESS_URL.matcher(database);
        return url.matches() ? "PostgreSQL at " + url.group(1) : "PostgreSQL";
    }
}

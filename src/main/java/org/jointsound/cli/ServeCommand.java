package org.jointsound.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jointsound.audio.AudioDecoder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the service until it is stopped. */
@Command(
        name = "serve",
        description = "Serves classifications over HTTP until it is stopped.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class ServeCommand implements Callable<Integer> {
    private static final int MAX_PORT = 65_535;
    private static final int MAX_RETENTION_DAYS = 36_500;
    private static final Pattern MEMORY = Pattern.compile("[1-9][0-9]{0,5}[mMgG]");

    private final Wiring wiring;

    @Spec
    private CommandSpec spec;

    @Option(names = "--host", description = "Address to listen on (${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(names = "--port", description = "Port to listen on, 0 for a free one (${DEFAULT-VALUE}).")
    private int port = 7070;

    @Option(names = "--models", paramLabel = "DIR", description = "Folder of the models (${DEFAULT-VALUE}).")
    private Path models = Path.of("models");

    @Mixin
    private final DiaryOptions diary = new DiaryOptions();

    @Option(
            names = "--datasets",
            paramLabel = "DIR",
            description =
                    "Folder of datasets, a folder each, that trainings and promotions over HTTP may name; none without it.")
    private @Nullable Path datasets;

    @Option(
            names = "--training-memory",
            paramLabel = "SIZE",
            description = "Most memory for the objects of a training, such as 512m or 4g (${DEFAULT-VALUE}).")
    private String trainingMemory = "3g";

    @Option(
            names = "--retention-days",
            paramLabel = "N",
            description = "Days after which an entry of the diary is erased (${DEFAULT-VALUE}).")
    private int retentionDays = 365;

    ServeCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > MAX_PORT) {
            throw new ParameterException(
                    spec.commandLine(), "--port is " + port + ", it must be from 0 to " + MAX_PORT + ".");
        }
        Wiring.DiaryPlace place = diaryPlace();
        Wiring.RunningServer server = wiring.server().start(new Wiring.Address(host, port), research(), place);
        // Ctrl-C and a stop by the system end the process from outside; the hook lets requests in flight finish.
        Thread hook = new Thread(server.stop(), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        Failure.say(spec.commandLine().getErr(), told(place));
        Failure.say(spec.commandLine().getErr(), told(AudioDecoder.nameOfOtherDecoder()));
        spec.commandLine().getErr().printf("jointsound: listening on http://%s:%d%n", bracketed(host), server.port());
        spec.commandLine().getErr().flush();
        try {
            new CountDownLatch(1).await();
            return ExitCode.OK;
        } finally {
            // Only an interrupt of this thread comes here while the process lives on.
            Runtime.getRuntime().removeShutdownHook(hook);
            server.stop().run();
        }
    }

    /** Where the diary is to be; null for none. */
    private Wiring.@Nullable DiaryPlace diaryPlace() {
        diary.check(spec);
        if (retentionDays < 1 || retentionDays > MAX_RETENTION_DAYS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--retention-days is " + retentionDays + ", it must be from 1 to " + MAX_RETENTION_DAYS + ".");
        }
        Path data = diary.data();
        return data == null ? null : new Wiring.DiaryPlace(data, diary.database(), Duration.ofDays(retentionDays));
    }

    private Wiring.Research research() {
        if (datasets != null) {
            Folder.require(datasets, spec);
        }
        if (!MEMORY.matcher(trainingMemory).matches()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--training-memory is " + Shown.harmless(trainingMemory)
                            + ", it must be a size such as 512m or 4g.");
        }
        return new Wiring.Research(models, datasets, trainingMemory);
    }

    private static String told(Wiring.@Nullable DiaryPlace place) {
        return place == null
                ? "no diary is kept, for there is no --data"
                : "diary in %s, kept for %s"
                        .formatted(
                                DiaryOptions.place(place.folder(), place.database()),
                                days(place.retention().toDays()));
    }

    private static String days(long count) {
        return count == 1 ? "1 day" : count + " days";
    }

    static String told(String decoder) {
        return decoder.equals(AudioDecoder.WAV_ONLY)
                ? "only WAV is read, for there is no ffmpeg that works; other formats are refused"
                : "formats other than WAV are read by " + decoder;
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }
}

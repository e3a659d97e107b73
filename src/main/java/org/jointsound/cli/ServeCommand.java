package org.jointsound.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
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

    private final Wiring wiring;

    @Spec
    private CommandSpec spec;

    @Option(names = "--host", description = "Address to listen on (${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(names = "--port", description = "Port to listen on, 0 for a free one (${DEFAULT-VALUE}).")
    private int port = 7070;

    @Option(names = "--models", paramLabel = "DIR", description = "Folder of the models (${DEFAULT-VALUE}).")
    private Path models = Path.of("models");

    ServeCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > MAX_PORT) {
            throw new ParameterException(
                    spec.commandLine(), "--port is " + port + ", it must be from 0 to " + MAX_PORT + ".");
        }
        Wiring.RunningServer server = wiring.server().start(host, port, models);
        // Ctrl-C and a stop by the system end the process from outside; the hook lets requests in flight finish.
        Thread hook = new Thread(server.stop(), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
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

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }
}

package org.jointsound;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import org.jointsound.analysis.Analyser;
import org.jointsound.analysis.Listener;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.cli.Shell;
import org.jointsound.cli.Wiring;
import org.jointsound.concern.ConcernPolicy;
import org.jointsound.http.ApiServer;
import org.jointsound.http.ServerSettings;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.store.ModelStore;

/** Wires the parts together and starts the command line. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // The same input gives the same output on every machine: no digits and decimal commas of its language.
        Locale.setDefault(Locale.ROOT);
        System.exit(Shell.run(args, Main::analyser, Main::serve));
    }

    private static Analyser analyser(Path models) {
        return new Analyser(
                new Listener(DecodeLimits.standard()),
                new ModelStore(models).load(ModelStore.CHAMPION),
                new ConcernPolicy(ConcernTableJson.shipped()),
                InstantSource.system());
    }

    private static Wiring.RunningServer serve(String host, int port, Path models) throws IOException {
        ServerSettings settings =
                ServerSettings.of(host, port, DecodeLimits.standard().maxBytes());
        ApiServer server = ApiServer.start(settings, analyser(models), ConcernTableJson.shipped());
        return new Wiring.RunningServer(server.port(), server::close);
    }
}

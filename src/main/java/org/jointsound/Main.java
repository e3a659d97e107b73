package org.jointsound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Function;
import org.jointsound.analysis.Analyser;
import org.jointsound.analysis.Listener;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.cli.Shell;
import org.jointsound.cli.Wiring;
import org.jointsound.concern.ConcernPolicy;
import org.jointsound.concern.ConcernTable;
import org.jointsound.concern.Language;
import org.jointsound.history.History;
import org.jointsound.http.ApiServer;
import org.jointsound.http.DiaryKeeping;
import org.jointsound.http.ServerSettings;
import org.jointsound.store.ModelConcern;
import org.jointsound.store.ModelStore;
import org.jspecify.annotations.Nullable;

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
                new ConcernPolicy(concern(models).apply(Language.EN)),
                InstantSource.system());
    }

    private static Function<Language, ConcernTable> concern(Path models) {
        try {
            return ModelConcern.ofAlias(new ModelStore(models), ModelStore.CHAMPION);
        } catch (IOException e) {
            throw new UncheckedIOException("the aliases of the models cannot be read", e);
        }
    }

    private static Wiring.RunningServer serve(Wiring.Address address, Path models, Wiring.@Nullable DiaryPlace diary)
            throws IOException {
        Analyser analyser = analyser(models);
        if (diary == null) {
            ApiServer server = serve(address, analyser, concern(models), null);
            return new Wiring.RunningServer(server.port(), server::close);
        }
        History history = History.open(diary.folder(), diary.database());
        try {
            ApiServer server = serve(address, analyser, concern(models), new DiaryKeeping(history, diary.retention()));
            return new Wiring.RunningServer(server.port(), () -> {
                server.close();
                history.close();
            });
        } catch (IOException | RuntimeException e) {
            history.close();
            throw e;
        }
    }

    private static ApiServer serve(
            Wiring.Address address,
            Analyser analyser,
            Function<Language, ConcernTable> concern,
            @Nullable DiaryKeeping keeping)
            throws IOException {
        ServerSettings settings = ServerSettings.of(
                address.host(), address.port(), DecodeLimits.standard().maxBytes());
        return ApiServer.start(settings, analyser, concern, keeping, InstantSource.system());
    }
}

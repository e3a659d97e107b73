package org.jointsound;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import org.jointsound.analysis.Analyser;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.cli.Shell;
import org.jointsound.cli.Wiring;
import org.jointsound.concern.ConcernPolicy;
import org.jointsound.history.History;
import org.jointsound.http.ApiServer;
import org.jointsound.http.DiaryKeeping;
import org.jointsound.http.ModelsFolder;
import org.jointsound.http.ServerSettings;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Unit;
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
        return around(new ModelStore(models).load(ModelStore.CHAMPION));
    }

    private static Analyser around(EventClassifier classifier) {
        return Analyser.of(
                DecodeLimits.standard(),
                classifier,
                new ConcernPolicy(ConcernTableJson.shipped()),
                InstantSource.system());
    }

    private static Wiring.RunningServer serve(
            Wiring.Address address, Wiring.Folders folders, Wiring.@Nullable DiaryPlace diary) throws IOException {
        if (diary == null) {
            ApiServer server = serve(address, folders, (DiaryKeeping) null);
            return new Wiring.RunningServer(server.port(), server::close);
        }
        History history = History.open(diary.folder(), diary.database());
        try {
            ApiServer server = serve(address, folders, new DiaryKeeping(history, diary.retention()));
            return new Wiring.RunningServer(server.port(), () -> {
                server.close();
                history.close();
            });
        } catch (IOException | RuntimeException e) {
            history.close();
            throw e;
        }
    }

    private static ApiServer serve(Wiring.Address address, Wiring.Folders folders, @Nullable DiaryKeeping keeping)
            throws IOException {
        ServerSettings settings = ServerSettings.of(
                        address.host(), address.port(), DecodeLimits.standard().maxBytes())
                .withDatasets(folders.datasets());
        ModelsFolder models = new ModelsFolder(folders.models(), Unit.featureSets(), Main::around);
        return ApiServer.start(settings, models, ConcernTableJson::shipped, keeping, InstantSource.system());
    }
}

package org.jointsound;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import org.jointsound.analysis.Analyser;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.cli.Shell;
import org.jointsound.cli.Wiring;
import org.jointsound.concern.ConcernPolicy;
import org.jointsound.concern.Language;
import org.jointsound.history.History;
import org.jointsound.http.ApiServer;
import org.jointsound.http.DiaryKeeping;
import org.jointsound.http.ModelsFolder;
import org.jointsound.http.ServerSettings;
import org.jointsound.http.TrainingPlace;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Unit;
import org.jointsound.store.ModelConcern;
import org.jointsound.store.ModelStore;
import org.jspecify.annotations.Nullable;

/** Wires the parts together and starts the command line. */
public final class Main {
    /** What an interrupted program ends with. */
    private static final int ORPHANED = 130;

    private Main() {}

    public static void main(String[] args) {
        // The same input gives the same output on every machine: no digits and decimal commas of its language.
        Locale.setDefault(Locale.ROOT);
        if (Boolean.getBoolean("jointsound.ends-with-input")) {
            Thread watch = new Thread(Main::endWithInput, "end-with-input");
            watch.setDaemon(true);
            watch.start();
        }
        System.exit(Shell.run(args, Main::analyser, Main::serve));
    }

    /** A service that trains holds the other end of this process's standard input; when it is killed, this ends too. */
    private static void endWithInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // As good as the end of it.
        }
        System.exit(ORPHANED);
    }

    private static Analyser analyser(Path models) {
        ModelStore store = new ModelStore(models);
        Analyser plain = around(store.load(ModelStore.CHAMPION));
        try {
            return plain.with(new ConcernPolicy(
                    ModelConcern.ofAlias(store, ModelStore.CHAMPION).apply(Language.EN)));
        } catch (IOException e) {
            throw new UncheckedIOException("the aliases of the models cannot be read", e);
        }
    }

    private static Analyser around(EventClassifier classifier) {
        return Analyser.of(
                DecodeLimits.standard(),
                classifier,
                new ConcernPolicy(ConcernTableJson.shipped()),
                InstantSource.system());
    }

    private static Wiring.RunningServer serve(
            Wiring.Address address, Wiring.Research research, Wiring.@Nullable DiaryPlace diary) throws IOException {
        if (diary == null) {
            ApiServer server = serve(address, research, null, null);
            return new Wiring.RunningServer(server.port(), server::close);
        }
        History history = History.open(diary.folder(), diary.database());
        try {
            ApiServer server = serve(
                    address,
                    research,
                    new DiaryKeeping(history, diary.retention()),
                    new TrainingPlace(diary.folder(), research.models(), research.memory(), Main.class.getName()));
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
            Wiring.Research research,
            @Nullable DiaryKeeping keeping,
            @Nullable TrainingPlace training)
            throws IOException {
        ServerSettings settings = ServerSettings.of(
                        address.host(), address.port(), DecodeLimits.standard().maxBytes())
                .withDatasets(research.datasets());
        ModelsFolder models = new ModelsFolder(research.models(), Unit.featureSets(), Main::around);
        return ApiServer.start(settings, models, keeping, training, InstantSource.system());
    }
}

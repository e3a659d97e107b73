package org.jointsound.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jointsound.analysis.Analyser;
import org.jointsound.concern.ConcernTable;
import org.jointsound.json.ConcernTableJson;
import org.jointsound.model.Bundle;
import org.jointsound.model.EventClassifier;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.ModelConcern;
import org.jointsound.store.ModelStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model that answers, swapped as a whole when the aliases of its folder change, whoever changes them. What cannot be loaded
 * is told and not served: the model before it serves on.
 */
final class ServedModels implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServedModels.class);

    private final ConcernByLanguage plain;
    private final @Nullable ModelsFolder folder;
    /** The one thing that a request reads; everything else belongs to whoever holds the lock. */
    private volatile @Nullable ServedModel served;

    private volatile @Nullable String trouble;
    private final AtomicLong swaps = new AtomicLong();
    private @Nullable ScheduledExecutorService watch;

    /** What the champion was loaded from, so that it is not loaded again for a new challenger. */
    private @Nullable Loaded champion;

    /** What served is made from; null before the first time. */
    private @Nullable Map<String, Bundle.Alias> seen;

    private record Loaded(Bundle.Alias alias, EventClassifier classifier) {}

    private ServedModels(ConcernByLanguage plain, @Nullable ModelsFolder folder) {
        this.plain = plain;
        this.folder = folder;
    }

    /** One model for good; null for none. */
    static ServedModels only(@Nullable Analyser analyser, ByLanguage<ConcernTable> tables) {
        ServedModels models = new ServedModels(ConcernByLanguage.of(tables), null);
        if (analyser != null) {
            models.served = new ServedModel(models.plain.policies().map(analyser::with), models.plain, null, null);
        }
        return models;
    }

    /**
     * The champion of a folder.
     *
     * @throws InputException {@code model-not-ready} if there is none that can serve
     */
    static ServedModels in(ModelsFolder folder) {
        ServedModels models = new ServedModels(ConcernByLanguage.of(ByLanguage.of(ConcernTableJson::shipped)), folder);
        try {
            models.follow(folder);
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(
                    ProblemCode.MODEL_NOT_READY, "The champion of the models folder cannot serve: " + said(e) + ".", e);
        }
        return models;
    }

    /** What answers now; null while nothing does. */
    @Nullable
    ServedModel now() {
        return served;
    }

    /** What concern is judged by: that of the model that answers, else the program's own. */
    ConcernByLanguage concern() {
        ServedModel now = served;
        return now == null ? plain : now.concern();
    }

    /** Why what answers is not what the alias points at; null when it is. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /** How often the champion was replaced since the start. */
    long swaps() {
        return swaps.get();
    }

    /** Looks at the aliases from time to time, in a thread of its own. */
    void watch(Duration every) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread daemon = new Thread(work, "models");
            daemon.setDaemon(true);
            return daemon;
        });
        var unused =
                thread.scheduleWithFixedDelay(this::refresh, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        watch = thread;
    }

    /** Looks at the aliases now. Once this returns, what they pointed at answers, or {@link #trouble} says why not. */
    synchronized void refresh() {
        if (folder == null) {
            return;
        }
        try {
            follow(folder);
            trouble = null;
        } catch (IOException | RuntimeException | Error e) {
            // Whatever it is, the next look must come: a timer forgets work that threw.
            String why = said(e);
            if (!why.equals(trouble)) {
                LOG.warn("the models folder is not followed, and the model that serves goes on: {}", why);
            }
            trouble = why;
        }
    }

    private synchronized void follow(ModelsFolder in) throws IOException {
        ModelStore store = new ModelStore(in.path());
        Map<String, Bundle.Alias> aliases = store.aliases();
        if (aliases.equals(seen)) {
            return;
        }
        Bundle.Alias alias = aliases.get(ModelStore.CHAMPION);
        if (alias == null) {
            throw new InputException(
                    ProblemCode.MODEL_NOT_READY,
                    "There is no model called " + ModelStore.CHAMPION
                            + " in the models folder, or no such folder. Point --models at a folder that holds one, or train one.");
        }
        Loaded before = champion;
        boolean same = before != null && before.alias().equals(alias);
        Loaded now = before != null && same ? before : new Loaded(alias, store.load(alias));
        Analyser plain = in.analysers().apply(now.classifier());
        ConcernByLanguage concern = ConcernByLanguage.of(ByLanguage.of(ModelConcern.of(store, alias.version())));
        Onlooker onlooker = onlooker(store, plain, aliases.get(ModelStore.CHALLENGER), alias);
        served = new ServedModel(
                concern.policies().map(onlooker.analyser()::with),
                concern,
                new ServedModel.Identity(now.classifier().spec().name(), alias.version(), alias.sha256()),
                onlooker.shadow());
        champion = now;
        seen = Map.copyOf(aliases);
        if (before != null && !before.alias().equals(alias)) {
            swaps.incrementAndGet();
            LOG.info(
                    "model {} serves, after {}", alias.version(), before.alias().version());
        }
    }

    private record Onlooker(Analyser analyser, ServedModel.@Nullable Shadow shadow) {}

    /** The champion's pipeline with the challenger beside it, where there is one that reads the same features. */
    private static Onlooker onlooker(
            ModelStore store, Analyser plain, Bundle.@Nullable Alias challenger, Bundle.Alias champion) {
        if (challenger == null) {
            return new Onlooker(plain, null);
        }
        String version = challenger.version();
        if (challenger.equals(champion)) {
            return new Onlooker(plain, new ServedModel.Shadow(version, "it is the champion"));
        }
        try {
            return new Onlooker(plain.besides(store.load(challenger)), new ServedModel.Shadow(version, null));
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.warn("the challenger {} does not run beside the champion: {}", version, said(e));
            return new Onlooker(plain, new ServedModel.Shadow(version, said(e)));
        }
    }

    /** In words where somebody chose them; other messages may hold a path. */
    private static String said(Throwable failure) {
        if (failure instanceof InputException refused) {
            return refused.problem().detail();
        }
        return failure instanceof IllegalArgumentException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getSimpleName();
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.shutdownNow();
        }
    }
}

package org.jointsound.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jointsound.analysis.FolderAnalyser;
import org.jointsound.evaluation.ComparisonText;
import org.jointsound.evaluation.MeasuredPromotion;
import org.jointsound.evaluation.PromotionThresholds;
import org.jointsound.evaluation.TwoModels;
import org.jointsound.json.AliasChange;
import org.jointsound.json.ModelsJson;
import org.jointsound.model.Bundle;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.ModelRegistry;
import org.jointsound.store.ModelStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Moves aliases as the command line does, measuring one at a time, and lets what they point at serve before it says so. */
final class AliasMoves {
    private static final Logger LOG = LoggerFactory.getLogger(AliasMoves.class);
    private static final Set<String> ALIASES = Set.of(ModelStore.CHAMPION, ModelStore.CHALLENGER);
    /** Of the resamples behind the interval, as on the command line. */
    private static final long SEED = 1;
    /** Measuring must not slow the answers down. */
    private static final int THREADS = 1;

    private final ModelsFolder folder;
    private final ServedModels served;
    private final Datasets datasets;
    private final InstantSource clock;
    private final Semaphore turn = new Semaphore(1);

    AliasMoves(ModelsFolder folder, ServedModels served, Datasets datasets, InstantSource clock) {
        this.folder = folder;
        this.served = served;
        this.datasets = datasets;
        this.clock = clock;
    }

    /**
     * Moves an alias.
     *
     * @param body an {@link AliasChange}
     * @param by for the log
     * @throws InputException {@code conflict} if a threshold is not kept, with an error for each reason; {@code overloaded} while another
     *     move is under way
     */
    ModelsJson.Moved move(String alias, InputStream body, String by) throws IOException, InterruptedException {
        if (!ALIASES.contains(alias)) {
            throw new InputException(
                    ProblemCode.NOT_FOUND,
                    "There is no such alias; there are " + ModelStore.CHAMPION + " and " + ModelStore.CHALLENGER + ".");
        }
        AliasChange change = AliasChange.read(body);
        ModelRegistry registry = new ModelRegistry(folder.path(), folder.measured(), clock, by);
        if (change.isRollback()) {
            // It measures nothing, and whoever takes a model back must not wait for a measurement.
            return back(alias, change, registry);
        }
        if (!turn.tryAcquire()) {
            throw new InputException(
                    ProblemCode.OVERLOADED, "Another change of models is being measured. Try again when it is done.");
        }
        try {
            return promoted(alias, change, registry);
        } finally {
            turn.release();
        }
    }

    private ModelsJson.Moved back(String alias, AliasChange change, ModelRegistry registry) throws IOException {
        if (!alias.equals(ModelStore.CHAMPION)) {
            throw new InputException(
                    ProblemCode.VALIDATION, "Only the " + ModelStore.CHAMPION + " can be rolled back. Name a version.");
        }
        Bundle.Alias before = registry.store().aliases().get(alias);
        String version = registry.rollback(change.reason());
        return moved(alias, version, before == null ? null : before.version(), null, List.of());
    }

    private ModelsJson.Moved promoted(String alias, AliasChange change, ModelRegistry registry)
            throws IOException, InterruptedException {
        String dataset = change.dataset();
        TwoModels.Trial trial = dataset == null
                ? null
                : new TwoModels.Trial(datasets.folder(dataset), change.otherPeople(), SEED, THREADS);
        TwoModels models = new TwoModels(
                registry.store(),
                folder.measured(),
                folder.analysers(),
                (version, done, all, result) -> logFailure(result));
        MeasuredPromotion.Answer answer = new MeasuredPromotion(registry, models)
                .promote(new MeasuredPromotion.Wish(
                        alias,
                        Objects.requireNonNull(change.version(), "a rollback is no promotion"),
                        trial,
                        PromotionThresholds.STANDARD,
                        change.force(),
                        change.reason()));
        if (!answer.promoted()) {
            List<Problem.Fault> faults = answer.against().stream()
                    .map(reason -> new Problem.Fault(reason, "/version"))
                    .toList();
            throw new InputException(new Problem(ProblemCode.CONFLICT, answer.refusal(), faults));
        }
        TwoModels.Tried tried = answer.tried();
        String before = answer.before();
        List<String> notes = new ArrayList<>(answer.against());
        if (tried == null || before == null) {
            return moved(alias, answer.version(), before, null, notes);
        }
        notes.addAll(tried.unknown());
        tried.refused().forEach(one -> notes.add(one.name() + ": " + one.reason() + " It is in no figure."));
        return moved(
                alias,
                answer.version(),
                before,
                ComparisonText.text(before, answer.version(), tried.compared()),
                notes);
    }

    private ModelsJson.Moved moved(
            String alias, String version, @Nullable String before, @Nullable String comparison, List<String> notes) {
        served.refresh();
        ServedModel now = served.now();
        return new ModelsJson.Moved(
                alias,
                version,
                before,
                now == null || now.identity() == null ? "" : now.identity().version(),
                comparison,
                notes);
    }

    private static void logFailure(FolderAnalyser.Result result) {
        if (result.failure() != null) {
            LOG.error("a recording of a dataset made the program fail", result.failure());
        }
    }
}

package org.jointsound.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jointsound.analysis.Listener;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.json.BundleJson;
import org.jointsound.model.Bundle;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.LearnedFrom;
import org.jointsound.model.Recipe;
import org.jointsound.model.Unit;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.ModelStore;
import org.jointsound.store.PartFault;
import org.jointsound.store.StoredModel;
import org.jspecify.annotations.Nullable;

/** Trains a stored model again by its recipe, in memory, and compares. The store is only read. */
public final class ReproductionRun {
    private final DecodeLimits limits;
    private final int threads;
    private final Progress progress;

    /**
     * A run that has not started.
     *
     * @param threads recordings heard at once, at least 1; the result does not depend on it
     */
    public ReproductionRun(DecodeLimits limits, int threads, Progress progress) {
        this.limits = limits;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * Trains again and compares.
     *
     * @param version in the store
     * @param dataset what it learned from
     * @param synthetic the generated corpus that was mixed in; null for none
     * @param codeVersion version of this program
     * @throws InputException if the model is broken, has no recipe, or the dataset is not the one that it learned from
     */
    public Reproduction run(
            ModelStore store, String version, Path dataset, @Nullable Path synthetic, String codeVersion)
            throws IOException, InterruptedException {
        StoredModel model = store.look(version, Unit.featureSets());
        Bundle bundle = model.bundle();
        if (bundle == null || !model.sound()) {
            PartFault first = model.faults().get(0);
            throw new InputException(
                    ProblemCode.MODEL_NOT_READY,
                    "Model version " + version + " is broken: " + first + ". There is nothing to compare with.");
        }
        Recipe recipe = recipe(store, version, bundle);
        TrainingSettings settings = TrainingRecipe.settings(recipe);
        LearnedFrom learned = store.part(version, Bundle.LEARNED)
                .map(BundleJson::readLearnedFrom)
                .orElse(new LearnedFrom(List.of(), List.of()));
        requireMixed(TrainingRecipe.mixed(recipe), synthetic);
        if (synthetic == null) {
            SameDataset.require(dataset, bundle.trainedOn().datasetSha256(), learned);
        }
        EventClassifier stored = store.loadVersion(version);
        MadeModel made = new TrainingRun(new Listener(limits, settings.unit()), settings, threads, progress)
                .make(dataset, synthetic, codeVersion)
                .with(store.part(version, Bundle.CONCERN).orElse(""));
        return Reproduction.of(bundle, stored, made, otherThanThen(recipe, codeVersion));
    }

    private static void requireMixed(int mixed, @Nullable Path synthetic) {
        if (mixed > 0 && synthetic == null) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    mixed + " synthetic recordings were mixed in. Name their corpus by --mix-synthetic.");
        }
        if (mixed == 0 && synthetic != null) {
            throw new InputException(
                    ProblemCode.VALIDATION, "No synthetic recordings were mixed in. Leave out --mix-synthetic.");
        }
    }

    private static Recipe recipe(ModelStore store, String version, Bundle bundle) {
        String text = store.part(version, Bundle.RECIPE)
                .orElseThrow(() -> new InputException(
                        ProblemCode.VALIDATION,
                        "Model version " + version + " cannot be trained again: its bundle holds no " + Bundle.RECIPE
                                + ", because program version "
                                + bundle.trainedOn().codeVersion()
                                + " recorded the trainer in words only, and not its folds and thresholds."));
        try {
            return BundleJson.readRecipe(text);
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    ProblemCode.MODEL_NOT_READY, Bundle.RECIPE + " of version " + version + " is " + e.getMessage(), e);
        }
    }

    private static List<String> otherThanThen(Recipe recipe, String codeVersion) {
        List<String> other = new ArrayList<>();
        if (!recipe.programVersion().equals(codeVersion)) {
            other.add("program " + recipe.programVersion() + ", here " + codeVersion);
        }
        other.addAll(differences(recipe.machine(), TrainingRecipe.machine()));
        other.addAll(differences(recipe.libraries(), TrainingRecipe.libraries()));
        return other;
    }

    private static List<String> differences(Map<String, String> then, Map<String, String> here) {
        TreeSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(here.keySet());
        return names.stream()
                .filter(name -> !then.getOrDefault(name, "").equals(here.getOrDefault(name, "")))
                .map(name -> name + " " + then.getOrDefault(name, "none") + ", here " + here.getOrDefault(name, "none"))
                .toList();
    }
}

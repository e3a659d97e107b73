package org.jointsound.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jointsound.analysis.Analyser;
import org.jointsound.analysis.FolderAnalyser;
import org.jointsound.concern.ConcernTable.LabelConcern;
import org.jointsound.concern.Language;
import org.jointsound.feature.FeatureSet;
import org.jointsound.json.BundleJson;
import org.jointsound.model.Bundle;
import org.jointsound.model.EventClassifier;
import org.jointsound.model.Label;
import org.jointsound.model.LearnedFrom;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.ModelConcern;
import org.jointsound.store.ModelStore;
import org.jointsound.store.StoredModel;

/** Two models of a folder, tried on the same recordings. */
public final class TwoModels {
    private final ModelStore store;
    private final List<FeatureSet> measured;
    private final Function<EventClassifier, Analyser> analysers;
    private final Watcher watcher;

    /**
     * Models of a folder.
     *
     * @param measured features that this program measures
     * @param analysers the pipeline around a model
     */
    public TwoModels(
            ModelStore store,
            List<FeatureSet> measured,
            Function<EventClassifier, Analyser> analysers,
            Watcher watcher) {
        this.store = store;
        this.measured = measured;
        this.analysers = analysers;
        this.watcher = watcher;
    }

    /** Is told of each recording as it is judged. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * One more recording is judged.
         *
         * @param version of the model that judged it
         */
        void judged(String version, int done, int all, FolderAnalyser.Result result);
    }

    /**
     * How they are tried.
     *
     * @param dataset folder of labelled recordings
     * @param otherPeople whether people of pseudonyms that a model learned from are others
     * @param seed of the resamples behind the interval
     * @param threads recordings at a time, at least 1; the result does not depend on it
     */
    public record Trial(Path dataset, boolean otherPeople, long seed, int threads) {}

    /**
     * What came of it.
     *
     * @param compared on what both could be judged on
     * @param learned what of the dataset a model learned from; empty where nothing was found
     * @param unknown what cannot be known of that
     * @param refused recordings that could not be judged and are in no figure
     */
    public record Tried(
            ModelComparison compared, List<String> learned, List<String> unknown, List<EvaluationRun.Refused> refused) {
        public Tried {
            learned = List.copyOf(learned);
            unknown = List.copyOf(unknown);
            refused = List.copyOf(refused);
        }
    }

    /**
     * Tries two versions.
     *
     * @throws InputException if one of them is broken or cannot be tried on the dataset
     * @throws InterruptedException if this thread is interrupted
     */
    public Tried compare(Trial trial, String before, String after) throws IOException, InterruptedException {
        EventClassifier first = sound(before);
        EventClassifier second = sound(after);
        EvaluationRun whole = open(trial.dataset(), first);
        open(trial.dataset(), second);
        HeldOut heldOut = HeldOut.of(whole);
        HeldOut.Finding ofFirst = check(heldOut, before, trial.otherPeople());
        HeldOut.Finding ofSecond = check(heldOut, after, trial.otherPeople());
        EvaluationRun.Judged byFirst = judge(whole.heldOut(), first, trial.threads());
        EvaluationRun.Judged bySecond = judge(whole.heldOut(), second, trial.threads());
        return new Tried(
                ModelComparison.of(
                        byFirst.recordings(),
                        bySecond.recordings(),
                        first.spec().labels(),
                        trial.seed()),
                joined(ofFirst.learned(), ofSecond.learned()),
                joined(ofFirst.unknown(), ofSecond.unknown()),
                byFirst.refused());
    }

    /** Labels of a version that neither the program's table of concern nor its own has a row for. */
    List<Label> withoutConcern(String version) {
        List<Label> labels = new ArrayList<>(store.loadVersion(version).spec().labels());
        labels.removeAll(ModelConcern.of(store, version).apply(Language.EN).labels().stream()
                .map(LabelConcern::label)
                .toList());
        return labels;
    }

    private EventClassifier sound(String version) throws IOException {
        StoredModel model = store.look(version, measured);
        if (!model.sound()) {
            throw new InputException(
                    ProblemCode.MODEL_NOT_READY,
                    "Model version " + version + " is broken: " + model.faults().get(0) + ". It cannot be tried.");
        }
        return store.loadVersion(version);
    }

    private static EvaluationRun open(Path dataset, EventClassifier classifier) throws IOException {
        try {
            return EvaluationRun.open(dataset, classifier.spec().labels());
        } catch (InputException e) {
            throw e.problem().faults().isEmpty()
                    ? new InputException(
                            e.problem().code(),
                            "Version " + classifier.spec().version() + " cannot be tried on it. "
                                    + e.problem().detail(),
                            e)
                    : e;
        }
    }

    private HeldOut.Finding check(HeldOut heldOut, String version, boolean otherPeople) throws IOException {
        StoredModel model = store.look(version, measured);
        Bundle bundle = Objects.requireNonNull(model.bundle(), "it was loaded");
        Optional<LearnedFrom> learned = store.part(version, Bundle.LEARNED).map(BundleJson::readLearnedFrom);
        return heldOut.check(version, bundle.trainedOn(), learned, otherPeople);
    }

    private EvaluationRun.Judged judge(EvaluationRun run, EventClassifier classifier, int threads)
            throws InterruptedException {
        String version = classifier.spec().version();
        AtomicInteger done = new AtomicInteger();
        return run.judge(
                analysers.apply(classifier),
                threads,
                result -> watcher.judged(version, done.incrementAndGet(), run.recordings(), result));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}

package org.jointsound.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointsound.analysis.Analyser;
import org.jointsound.analysis.Listener;
import org.jointsound.audio.DecodeLimits;
import org.jointsound.concern.ConcernPolicy;
import org.jointsound.concern.ConcernTable.LabelConcern;
import org.jointsound.concern.Language;
import org.jointsound.evaluation.EvaluationRun;
import org.jointsound.evaluation.HeldOut;
import org.jointsound.evaluation.ModelComparison;
import org.jointsound.json.BundleJson;
import org.jointsound.json.ConcernTableJson;
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
final class TwoModels {
    private final Wiring wiring;
    private final Trial trial;
    private final Workers workers;
    private final ModelStore store;

    TwoModels(Wiring wiring, Trial trial, Workers workers, ModelStore store) {
        this.wiring = wiring;
        this.trial = trial;
        this.workers = workers;
        this.store = store;
    }

    /**
     * What came of it.
     *
     * @param compared on what both could be judged on
     * @param learned what of the dataset a model learned from; empty where nothing was found
     * @param unknown what cannot be known of that
     */
    record Tried(ModelComparison compared, List<String> learned, List<String> unknown) {}

    Tried compare(Path dataset, String before, String after) throws IOException, InterruptedException {
        EventClassifier first = sound(before);
        EventClassifier second = sound(after);
        EvaluationRun whole = open(dataset, first);
        open(dataset, second);
        HeldOut heldOut = HeldOut.of(whole);
        HeldOut.Finding ofFirst = check(heldOut, before);
        HeldOut.Finding ofSecond = check(heldOut, after);
        EvaluationRun.Judged byFirst = judge(whole.heldOut(), first);
        EvaluationRun.Judged bySecond = judge(whole.heldOut(), second);
        byFirst.refused()
                .forEach(refused ->
                        Failure.say(trial.err(), refused.name() + ": " + refused.reason() + " It is in no figure."));
        return new Tried(
                ModelComparison.of(
                        byFirst.recordings(),
                        bySecond.recordings(),
                        first.spec().labels(),
                        trial.seed()),
                joined(ofFirst.learned(), ofSecond.learned()),
                joined(ofFirst.unknown(), ofSecond.unknown()));
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
        StoredModel model = store.look(version, ModelsFolder.measured());
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

    private HeldOut.Finding check(HeldOut heldOut, String version) throws IOException {
        StoredModel model = store.look(version, ModelsFolder.measured());
        Bundle bundle = Objects.requireNonNull(model.bundle(), "it was loaded");
        Optional<LearnedFrom> learned = store.part(version, Bundle.LEARNED).map(BundleJson::readLearnedFrom);
        return heldOut.check(version, bundle.trainedOn(), learned, trial.otherPeople());
    }

    private EvaluationRun.Judged judge(EvaluationRun run, EventClassifier classifier) throws InterruptedException {
        Analyser analyser = new Analyser(
                new Listener(DecodeLimits.standard()),
                classifier,
                new ConcernPolicy(ConcernTableJson.shipped()),
                InstantSource.system());
        Counter counter = new Counter(trial.err(), wiring.progress());
        AtomicInteger done = new AtomicInteger();
        EvaluationRun.Judged judged = run.judge(analyser, workers.count(), result -> {
            Tally.logFailure(result);
            counter.show(
                    done.incrementAndGet(),
                    run.recordings(),
                    "recordings judged by " + classifier.spec().version());
        });
        counter.clear();
        return judged;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}

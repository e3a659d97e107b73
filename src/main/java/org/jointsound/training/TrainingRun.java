package org.jointsound.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointsound.analysis.Listener;
import org.jointsound.corpus.DatasetReader;
import org.jointsound.corpus.Fingerprint;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.corpus.Metadata;
import org.jointsound.json.BundleJson;
import org.jointsound.model.Bundle;
import org.jointsound.model.LearnedFrom;
import org.jointsound.model.Parameters;
import org.jointsound.problem.InputException;
import org.jointsound.store.ModelRegistry;

/** From a dataset on disk to a model in the store. */
public final class TrainingRun {
    private final Listener listener;
    private final TrainingSettings settings;
    private final int threads;
    private final Progress progress;

    /**
     * A run that has not started.
     *
     * @param threads recordings heard at once, at least 1; the result does not depend on it
     */
    public TrainingRun(Listener listener, TrainingSettings settings, int threads, Progress progress) {
        this.listener = listener;
        this.settings = settings;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * What a training gave beside the model.
     *
     * @param card in Markdown
     * @param remarks what a reader of the figures must know
     * @param againstBase the base model and the new one on the same recordings, in Markdown; empty without a base
     */
    public record Result(String card, List<String> remarks, String againstBase) {
        public Result {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Trains on a dataset, all but the recordings that its column {@code split} calls {@code test}, and adds the model to the store.
     *
     * @param dataset folder in one of the forms that {@link DatasetReader} reads
     * @param codeVersion version of the program, for the bundle
     * @throws InputException if nothing can be learned from the dataset, the version is there already, or this machine cannot train so
     */
    public Result run(Path dataset, TrainingInputs inputs, ModelRegistry registry, String codeVersion)
            throws IOException, InterruptedException {
        registry.store().requireNew(settings.version());
        settings.trainer().requireRunsHere();
        AgainstBase base = inputs.base() == null ? null : new AgainstBase(inputs.base());
        if (base != null) {
            base.requireComparable(listener.featureSet());
        }
        TrainingWork work =
                inputs.work() == null ? TrainingWork.none() : TrainingWork.in(inputs.work(), inputs.resume());
        RunContext context = new RunContext(threads, work, "", progress);
        KeptEar ear = new KeptEar(listener, settings.augment(), settings.seed(), work, codeVersion);
        List<LabelledRecording> sources = DatasetReader.read(dataset);
        List<TrainingRecording> heard = Hearing.of(dataset, sources, ear, threads, progress);
        DatasetCheck.requireTrainable(heard, settings.folds());
        List<TrainingRecording> own =
                heard.stream().filter(one -> !isHeldOut(one)).toList();
        int folds = DatasetCheck.requireTrainable(own, settings.folds());
        MixedIn mixed =
                inputs.synthetic() == null ? MixedIn.none() : MixedIn.read(inputs.synthetic(), own, ear, context);
        LearningSide side = new LearningSide(own, mixed.recordings());
        TrainingSettings dealt = settings.withFolds(folds);
        ModelTrainer.Trained trained = new ModelTrainer(
                        dealt, context.withKey(RunKey.of(dealt, listener.featureSet(), side, codeVersion)))
                .train(side, listener.featureSet());
        List<String> remarks = remarks(trained, own, mixed, folds);
        Bundle bundle =
                new Bundle(Bundle.FORMAT_VERSION, trained.spec(), origin(side.all(), trained, codeVersion), Map.of());
        boolean peopleKnown =
                sources.stream().noneMatch(source -> source.subject().isEmpty());
        String card = ModelCard.write(bundle, trained, own, heard.size() - own.size(), peopleKnown, remarks);
        List<LabelledRecording> judged =
                sources.stream().filter(source -> !isHeldOut(source)).toList();
        String againstBase = base == null ? "" : base.text(trained, judged, own);
        registry.add(bundle, parts(trained, card, side));
        work.delete();
        return new Result(card, remarks, againstBase);
    }

    private static boolean isHeldOut(TrainingRecording recording) {
        return recording.provenance().split().equals(Metadata.HELD_OUT);
    }

    private static boolean isHeldOut(LabelledRecording source) {
        return source.columns().getOrDefault(Metadata.SPLIT, "").equals(Metadata.HELD_OUT);
    }

    private List<String> remarks(ModelTrainer.Trained trained, List<TrainingRecording> own, MixedIn mixed, int folds) {
        List<String> remarks = new ArrayList<>(Remarks.ofFew(own, trained.recordings(), trained.macroF1Interval()));
        remarks.addAll(Remarks.ofFolds(settings.folds(), folds));
        remarks.addAll(Remarks.ofChoice(trained.trainer(), trained.foldTrainers()));
        remarks.addAll(Remarks.ofCopies(settings.augment()));
        remarks.addAll(Remarks.ofMixed(mixed));
        return remarks;
    }

    private static Map<String, byte[]> parts(ModelTrainer.Trained trained, String card, LearningSide side) {
        return Map.of(
                Bundle.PARAMETERS,
                Parameters.write(trained.parameters()),
                Bundle.CARD,
                card.getBytes(StandardCharsets.UTF_8),
                Bundle.LEARNED,
                BundleJson.write(learnedFrom(side.all())).getBytes(StandardCharsets.UTF_8));
    }

    private Bundle.TrainedOn origin(
            List<TrainingRecording> recordings, ModelTrainer.Trained trained, String codeVersion) {
        return new Bundle.TrainedOn(
                Fingerprint.of(recordings.stream()
                        .map(one -> Fingerprint.line(one.sha256(), one.label(), one.subject()))
                        .toList()),
                recordings.size(),
                (int) recordings.stream()
                        .map(TrainingRecording::subject)
                        .distinct()
                        .count(),
                recordings.stream().mapToInt(one -> one.events().size()).sum(),
                settings.seed(),
                trained.trainer(),
                codeVersion);
    }

    private static LearnedFrom learnedFrom(List<TrainingRecording> recordings) {
        return new LearnedFrom(
                recordings.stream()
                        .map(one -> one.provenance().subject())
                        .filter(subject -> !subject.isEmpty())
                        .map(Fingerprint::ofSubject)
                        .toList(),
                recordings.stream()
                        .map(one -> Fingerprint.ofRecording(one.sha256()))
                        .toList());
    }
}

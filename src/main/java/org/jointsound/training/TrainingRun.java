package org.jointsound.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jointsound.analysis.Listener;
import org.jointsound.corpus.DatasetReader;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.corpus.Metadata;
import org.jointsound.json.CustomConcernJson;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.ModelRegistry;
import org.jointsound.training.card.CardNotes;
import org.jspecify.annotations.Nullable;

/** From a dataset on disk to a model in the store. */
public final class TrainingRun {
    private final Listener listener;
    private final TrainingSettings settings;
    private final int threads;
    private final Progress progress;

    /**
     * A run that has not started.
     *
     * @param listener by the unit of the settings
     * @param threads recordings heard at once, at least 1; the result does not depend on it
     */
    public TrainingRun(Listener listener, TrainingSettings settings, int threads, Progress progress) {
        if (listener.unit() != settings.unit()) {
            throw new IllegalArgumentException(
                    "the listener hears by " + listener.unit() + ", labels cover the " + settings.unit());
        }
        this.listener = listener;
        this.settings = settings;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * What a training gave beside the model.
     *
     * @param card in Markdown
     * @param warnings what a reader of the figures must know, as on the card
     * @param againstBase the base model and the new one on the same recordings, in Markdown; empty without a base
     */
    public record Result(String card, List<String> warnings, String againstBase) {
        public Result {
            warnings = List.copyOf(warnings);
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
        List<LabelledRecording> sources = DatasetReader.read(dataset);
        requireRowsOfItsLabels(sources, inputs.concern());
        Learned learned;
        try {
            learned = learn(dataset, sources, inputs.synthetic(), work, codeVersion);
        } catch (InputException refused) {
            // What is wrong with the dataset has to be changed first, and then this would be of another one.
            work.delete();
            throw refused;
        }
        MadeModel made = made(learned, sources, codeVersion).with(inputs.concern());
        List<LabelledRecording> judged =
                sources.stream().filter(source -> !isHeldOut(source)).toList();
        String againstBase = base == null
                ? ""
                : base.text(learned.trained(), judged, learned.side().own());
        registry.add(made.bundle(), made.parts());
        work.delete();
        return new Result(made.card(), made.warnings(), againstBase);
    }

    /** As {@link #run}, but the model is added nowhere, and brings no table of concern. */
    MadeModel make(Path dataset, @Nullable Path synthetic, String codeVersion)
            throws IOException, InterruptedException {
        settings.trainer().requireRunsHere();
        List<LabelledRecording> sources = DatasetReader.read(dataset);
        return made(learn(dataset, sources, synthetic, TrainingWork.none(), codeVersion), sources, codeVersion);
    }

    private record Learned(ModelTrainer.Trained trained, LearningSide side, int heldOut, CardNotes notes) {}

    private Learned learn(
            Path dataset,
            List<LabelledRecording> sources,
            @Nullable Path synthetic,
            TrainingWork work,
            String codeVersion)
            throws IOException, InterruptedException {
        RunContext context = new RunContext(threads, work, "", progress);
        KeptEar ear = new KeptEar(listener, settings.augment(), settings.seed(), work, codeVersion);
        List<TrainingRecording> heard = Hearing.of(dataset, sources, ear, threads, progress);
        DatasetCheck.requireTrainable(heard, settings.folds());
        List<TrainingRecording> own =
                heard.stream().filter(one -> !isHeldOut(one)).toList();
        int folds = DatasetCheck.requireTrainable(own, settings.folds());
        MixedIn mixed = synthetic == null ? MixedIn.none() : MixedIn.read(synthetic, own, ear, context);
        LearningSide side = new LearningSide(own, mixed.recordings());
        TrainingSettings dealt = settings.withFolds(folds);
        RunContext keyed = context.withKey(RunKey.of(dealt, listener.featureSet(), side, codeVersion));
        ModelTrainer.Trained trained = new ModelTrainer(dealt, keyed).train(side, listener.featureSet());
        return new Learned(trained, side, heard.size() - own.size(), notes(trained, mixed, folds));
    }

    private MadeModel made(Learned learned, List<LabelledRecording> sources, String codeVersion) {
        boolean peopleKnown =
                sources.stream().noneMatch(source -> source.subject().isEmpty());
        return MadeModel.of(
                settings,
                learned.trained(),
                learned.side(),
                learned.heldOut(),
                peopleKnown,
                learned.notes(),
                codeVersion);
    }

    /** A row of a label that nothing carries is a misspelt one: the label that was meant would be without. */
    private static void requireRowsOfItsLabels(List<LabelledRecording> sources, String concern) {
        if (concern.isEmpty()) {
            return;
        }
        Set<Label> held = sources.stream()
                .flatMap(source -> source.labels().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        CustomConcernJson.read(concern.getBytes(StandardCharsets.UTF_8))
                .labels()
                .forEach(row -> {
                    if (!held.contains(row.label())) {
                        throw new InputException(
                                ProblemCode.VALIDATION,
                                "The table of concern has a row for '" + row.label()
                                        + "', which no recording is labelled with; there is " + held
                                        + ". Correct the label, or leave the row out.");
                    }
                });
    }

    private static boolean isHeldOut(TrainingRecording recording) {
        return recording.provenance().split().equals(Metadata.HELD_OUT);
    }

    private static boolean isHeldOut(LabelledRecording source) {
        return source.columns().getOrDefault(Metadata.SPLIT, "").equals(Metadata.HELD_OUT);
    }

    private CardNotes notes(ModelTrainer.Trained trained, MixedIn mixed, int folds) {
        List<String> warnings = new ArrayList<>(Remarks.ofFew(trained.recordings(), trained.macroF1Interval()));
        warnings.addAll(Remarks.ofFolds(settings.folds(), folds));
        List<String> limits = new ArrayList<>(Remarks.ofChoice(trained.trainer(), trained.foldTrainers()));
        limits.addAll(Remarks.ofCopies(settings.augment()));
        limits.addAll(Remarks.ofMixed(mixed));
        return new CardNotes(warnings, limits);
    }
}

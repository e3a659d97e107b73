package org.jointsound.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jointsound.analysis.Listener;
import org.jointsound.corpus.DatasetReader;
import org.jointsound.corpus.Fingerprint;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.corpus.Metadata;
import org.jointsound.json.BundleJson;
import org.jointsound.json.CustomConcernJson;
import org.jointsound.model.Bundle;
import org.jointsound.model.Label;
import org.jointsound.model.LearnedFrom;
import org.jointsound.model.Parameters;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.ModelRegistry;

/** From a dataset on disk to a model in the store. */
public final class TrainingRun {
    private final Listener listener;
    private final TrainingSettings settings;
    private final int threads;
    private final Progress progress;
    private final byte[] concern;

    /**
     * A run that has not started.
     *
     * @param threads recordings heard at once, at least 1; the result does not depend on it
     */
    public TrainingRun(Listener listener, TrainingSettings settings, int threads, Progress progress) {
        this(listener, settings, threads, progress, new byte[0]);
    }

    private TrainingRun(Listener listener, TrainingSettings settings, int threads, Progress progress, byte[] concern) {
        this.listener = listener;
        this.settings = settings;
        this.threads = threads;
        this.progress = progress;
        this.concern = concern;
    }

    /**
     * The same run for a model that brings what its own labels say about concern.
     *
     * @param table as {@link CustomConcernJson} reads it
     * @throws InputException if it does not
     */
    public TrainingRun mapping(byte[] table) {
        CustomConcernJson.read(table);
        return new TrainingRun(listener, settings, threads, progress, table.clone());
    }

    /**
     * Trains on a dataset, all but the recordings that its column {@code split} calls {@code test}, adds the model to the store and returns its card.
     *
     * @param dataset folder in one of the forms that {@link DatasetReader} reads
     * @param codeVersion version of the program, for the bundle
     * @throws InputException if the dataset is faulty, too small, the version is there already, or this machine cannot train so
     */
    public String run(Path dataset, ModelRegistry registry, String codeVersion)
            throws IOException, InterruptedException {
        registry.store().requireNew(settings.version());
        settings.trainer().requireRunsHere();
        List<LabelledRecording> sources = DatasetReader.read(dataset);
        requireRowsOfItsLabels(sources);
        boolean peopleKnown =
                sources.stream().noneMatch(source -> source.subject().isEmpty());
        List<TrainingRecording> heard = Hearing.of(dataset, sources, listener, threads, progress);
        DatasetCheck.requireUsable(heard, settings.folds());
        List<TrainingRecording> recordings = heard.stream()
                .filter(one -> !one.provenance().split().equals(Metadata.HELD_OUT))
                .toList();
        DatasetCheck.requireUsable(recordings, settings.folds());
        ModelTrainer.Trained trained = new ModelTrainer(settings, progress).train(recordings, listener.featureSet());
        Bundle bundle = new Bundle(Bundle.FORMAT_VERSION, trained.spec(), origin(recordings, codeVersion), Map.of());
        String card = ModelCard.write(bundle, trained, recordings, heard.size() - recordings.size(), peopleKnown);
        Map<String, byte[]> parts = new HashMap<>();
        parts.put(Bundle.PARAMETERS, Parameters.write(trained.parameters()));
        parts.put(Bundle.CARD, card.getBytes(StandardCharsets.UTF_8));
        parts.put(Bundle.LEARNED, BundleJson.write(learnedFrom(recordings)).getBytes(StandardCharsets.UTF_8));
        if (concern.length > 0) {
            parts.put(Bundle.CONCERN, concern);
        }
        registry.add(bundle, parts);
        return card;
    }

    /** A row of a label that nothing carries is a misspelt one: the label that was meant would be without. */
    private void requireRowsOfItsLabels(List<LabelledRecording> sources) {
        if (concern.length == 0) {
            return;
        }
        Set<Label> held = sources.stream()
                .flatMap(source -> source.labels().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        CustomConcernJson.read(concern).labels().forEach(row -> {
            if (!held.contains(row.label())) {
                throw new InputException(
                        ProblemCode.VALIDATION,
                        "The table of concern has a row for '" + row.label()
                                + "', which no recording is labelled with; there is " + held
                                + ". Correct the label, or leave the row out.");
            }
        });
    }

    private Bundle.TrainedOn origin(List<TrainingRecording> recordings, String codeVersion) {
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
                settings.trainer().toString(),
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

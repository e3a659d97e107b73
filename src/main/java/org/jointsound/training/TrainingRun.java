package org.jointsound.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jointsound.analysis.Listener;
import org.jointsound.corpus.DatasetReader;
import org.jointsound.corpus.Fingerprint;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.corpus.Metadata;
import org.jointsound.json.BundleJson;
import org.jointsound.json.ReferenceJson;
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
        registry.add(
                bundle,
                Map.of(
                        Bundle.PARAMETERS,
                        Parameters.write(trained.parameters()),
                        Bundle.CARD,
                        card.getBytes(StandardCharsets.UTF_8),
                        Bundle.REFERENCE,
                        ReferenceJson.write(trained.reference()).getBytes(StandardCharsets.UTF_8),
                        Bundle.LEARNED,
                        BundleJson.write(learnedFrom(recordings)).getBytes(StandardCharsets.UTF_8)));
        return card;
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

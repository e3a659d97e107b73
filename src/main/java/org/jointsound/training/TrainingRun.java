package org.jointsound.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jointsound.analysis.Listener;
import org.jointsound.corpus.DatasetReader;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.model.Bundle;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.Digests;
import org.jointsound.store.ModelStore;
import org.jspecify.annotations.Nullable;

/** From a dataset on disk to a model in the store. */
public final class TrainingRun {
    private final Listener listener;
    private final TrainingSettings settings;
    private final int threads;
    private final Progress progress;

    /** Told of what is done, on the thread that runs the training. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Another step is done.
         *
         * @param what kind of step, in the plural: {@code recordings heard}, {@code models trained}
         * @param done how many of them are done
         * @param all how many there are
         */
        void done(String what, int done, int all);
    }

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
     * Trains on a dataset, adds the model to the store and returns its card.
     *
     * @param dataset folder in one of the forms that {@link DatasetReader} reads
     * @param codeVersion version of the program, for the bundle
     * @throws InputException if the dataset is faulty, too small, or the version is there already
     */
    public String run(Path dataset, ModelStore store, String codeVersion) throws IOException, InterruptedException {
        store.requireNew(settings.version());
        List<LabelledRecording> sources = DatasetReader.read(dataset);
        boolean peopleKnown =
                sources.stream().noneMatch(source -> source.subject().isEmpty());
        List<TrainingRecording> recordings = hear(sources, dataset.toRealPath());
        DatasetCheck.requireUsable(recordings, settings.folds());
        ModelTrainer trainer =
                new ModelTrainer(settings, done -> progress.done("models trained", done + 1, settings.folds() + 1));
        ModelTrainer.Trained trained = trainer.train(recordings, listener.featureSet());
        Bundle bundle = new Bundle(Bundle.FORMAT_VERSION, trained.spec(), origin(recordings, codeVersion), Map.of());
        String card = ModelCard.write(bundle, trained, recordings, peopleKnown);
        ByteArrayOutputStream parameters = new ByteArrayOutputStream();
        trained.parameters().serializeToStream(parameters);
        store.add(
                bundle,
                Map.of(
                        Bundle.PARAMETERS, parameters.toByteArray(),
                        Bundle.CARD, card.getBytes(StandardCharsets.UTF_8)));
        return card;
    }

    private List<TrainingRecording> hear(List<LabelledRecording> sources, Path root)
            throws IOException, InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<TrainingRecording>> pending = new ArrayList<>();
            for (LabelledRecording source : sources) {
                pending.add(executor.submit(() -> TrainingRecording.of(name(source, root), source, listener)));
            }
            List<TrainingRecording> heard = new ArrayList<>();
            List<Problem.Fault> faults = new ArrayList<>();
            for (int i = 0; i < pending.size(); i++) {
                try {
                    heard.add(pending.get(i).get());
                } catch (ExecutionException e) {
                    faults.add(fault(name(sources.get(i), root), e.getCause()));
                }
                progress.done("recordings heard", i + 1, sources.size());
            }
            if (!faults.isEmpty()) {
                Problem.Fault first = faults.get(0);
                String detail = faults.size() + " of " + sources.size() + " recordings cannot be used. First: "
                        + first.pointer().substring(1) + ": " + first.detail();
                throw new InputException(new Problem(ProblemCode.VALIDATION, detail, faults));
            }
            return heard;
        } finally {
            executor.shutdownNow();
        }
    }

    /** The path in the dataset, with slashes on every machine. */
    private static String name(LabelledRecording source, Path root) {
        return String.join(
                "/",
                StreamSupport.stream(root.relativize(source.file()).spliterator(), false)
                        .map(Path::toString)
                        .toList());
    }

    private static Problem.Fault fault(String name, @Nullable Throwable cause) throws IOException {
        if (cause instanceof InputException refused) {
            return new Problem.Fault(refused.problem().detail(), "/" + name);
        }
        throw new IOException(name + " could not be heard", cause);
    }

    private Bundle.TrainedOn origin(List<TrainingRecording> recordings, String codeVersion) {
        return new Bundle.TrainedOn(
                fingerprint(recordings),
                recordings.size(),
                (int) recordings.stream()
                        .map(TrainingRecording::subject)
                        .distinct()
                        .count(),
                recordings.stream().mapToInt(one -> one.events().size()).sum(),
                settings.seed(),
                "libsvm C-SVC, radial kernel, cost " + settings.cost() + ", gamma " + settings.gamma(),
                codeVersion);
    }

    /** Digest over the recordings' digests, subjects and labels, in order of the digests. */
    private static String fingerprint(List<TrainingRecording> recordings) {
        String all = recordings.stream()
                .map(one -> one.sha256() + ' ' + one.label() + ' ' + one.subject() + '\n')
                .sorted()
                .collect(Collectors.joining());
        return Digests.sha256(all.getBytes(StandardCharsets.UTF_8));
    }
}

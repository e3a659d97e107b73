package org.jointsound.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jointsound.analysis.Analyser;
import org.jointsound.analysis.FileOutcome;
import org.jointsound.analysis.FolderAnalyser;
import org.jointsound.analysis.RecordingFile;
import org.jointsound.concern.SymptomReport;
import org.jointsound.corpus.DatasetReader;
import org.jointsound.corpus.LabelledRecording;
import org.jointsound.corpus.Metadata;
import org.jointsound.model.Label;
import org.jointsound.model.Unit;
import org.jointsound.model.Verdict;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.report.Report;

/** From a dataset on disk, by the shipped pipeline, to judged recordings. */
public final class EvaluationRun {
    private final Path root;
    private final List<LabelledRecording> sources;
    private final List<JudgedRecording> judged = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    private EvaluationRun(Path root, List<LabelledRecording> sources) {
        this.root = root;
        this.sources = sources;
    }

    /**
     * What came of a dataset.
     *
     * @param recordings those that were judged, at least one, in the order of the dataset
     * @param refused those that could not be
     * @param peopleKnown whether the dataset names the person of every recording; where it does not, the sitting or the
     *     recording stands in
     */
    public record Judged(List<JudgedRecording> recordings, List<Refused> refused, boolean peopleKnown) {
        public Judged {
            recordings = List.copyOf(recordings);
            refused = List.copyOf(refused);
        }
    }

    /**
     * A recording that could not be judged.
     *
     * @param name its path in the dataset
     * @param reason what was found, what was expected, what to do
     */
    public record Refused(String name, String reason) {}

    /**
     * Reads a dataset, without listening to it yet.
     *
     * @param dataset folder in one of the forms that {@link DatasetReader} reads
     * @param known labels that the model can give
     * @throws InputException if the dataset is faulty, or has labels that the model does not know
     */
    public static EvaluationRun open(Path dataset, List<Label> known) throws IOException {
        List<LabelledRecording> sources = DatasetReader.read(dataset);
        requireKnown(sources, known);
        return new EvaluationRun(dataset.toRealPath(), sources);
    }

    /**
     * The same dataset, but only what its own split keeps from training; all of it where it has no such split. Nothing is judged
     * yet.
     */
    public EvaluationRun heldOut() {
        List<LabelledRecording> apart =
                sources.stream().filter(EvaluationRun::isHeldOut).toList();
        return new EvaluationRun(root, apart.isEmpty() ? sources : apart);
    }

    static boolean isHeldOut(LabelledRecording source) {
        return Metadata.HELD_OUT.equals(source.columns().get(Metadata.SPLIT));
    }

    List<LabelledRecording> sources() {
        return sources;
    }

    /** How many recordings the dataset has. */
    public int recordings() {
        return sources.size();
    }

    /**
     * Judges every recording.
     *
     * @param threads recordings at a time, at least 1; the result does not depend on it
     * @param watcher is told of each as it is done, in order
     * @throws InputException if not one can be judged
     */
    public Judged judge(Analyser analyser, int threads, Consumer<FolderAnalyser.Result> watcher)
            throws InterruptedException {
        List<RecordingFile> files = sources.stream()
                .map(source -> new RecordingFile(source.file(), name(source)))
                .toList();
        new FolderAnalyser(analyser, SymptomReport.EMPTY, threads).analyse(files, result -> {
            take(result, sources.get(judged.size() + refused.size()));
            watcher.accept(result);
            return true;
        });
        if (judged.isEmpty()) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "None of the " + sources.size() + " recordings can be judged. First: "
                            + refused.get(0).name() + ": " + refused.get(0).reason());
        }
        boolean peopleKnown =
                sources.stream().noneMatch(source -> source.subject().isEmpty());
        return new Judged(judged, refused, peopleKnown);
    }

    private void take(FolderAnalyser.Result result, LabelledRecording source) {
        String name = result.file().name();
        if (result.outcome() instanceof FileOutcome.Analysed analysed) {
            judged.add(judged(name, source, analysed.report()));
        } else if (result.outcome() instanceof FileOutcome.Refused problem) {
            refused.add(new Refused(name, problem.problem().detail()));
        }
    }

    private static JudgedRecording judged(String name, LabelledRecording source, Report report) {
        Verdict verdict = new Verdict(
                report.outcome(),
                report.reason(),
                report.label(),
                report.probabilities(),
                report.predictionSet(),
                report.labels());
        // A model of whole recordings says nothing of when a sound begins, so its one event is not held against marks.
        boolean whole =
                report.model().featureSet().equals(Unit.CLIP.featureSet().id());
        return new JudgedRecording(
                name,
                holder(name, source),
                source.columns(),
                source.labels(),
                whole ? List.of() : source.spans(),
                verdict,
                whole ? List.of() : found(report));
    }

    private static List<FoundEvent> found(Report report) {
        return report.events().stream()
                .map(event -> new FoundEvent(event.startSeconds(), event.snrDb()))
                .toList();
    }

    /** The person; else the sitting; else the recording, which then stands for itself. */
    private static String holder(String name, LabelledRecording source) {
        if (!source.subject().isEmpty()) {
            return source.subject();
        }
        return source.session().isEmpty() ? "recording " + name : "session " + source.session();
    }

    /** The path in the dataset, with slashes on every machine. */
    String name(LabelledRecording source) {
        return StreamSupport.stream(root.relativize(source.file()).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    private static void requireKnown(List<LabelledRecording> sources, List<Label> known) {
        Map<Label, Integer> unknown = new TreeMap<>();
        for (LabelledRecording source : sources) {
            new TreeSet<>(source.labels())
                    .stream()
                            .filter(label -> !known.contains(label))
                            .forEach(label -> unknown.merge(label, 1, Integer::sum));
        }
        if (!unknown.isEmpty()) {
            String found = unknown.entrySet().stream()
                    .map(entry -> entry.getKey() + " (" + entry.getValue() + " recordings)")
                    .collect(Collectors.joining(", "));
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "The dataset has labels that the model does not know: " + found + ". The model knows "
                            + known.stream().map(Label::name).collect(Collectors.joining(", "))
                            + ". Rename them, take those recordings out, or name a model that was trained on them.");
        }
    }
}

package org.jointsound.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jointsound.analysis.RecordingFinder;
import org.jointsound.concern.Word;
import org.jointsound.corpus.DatasetWriter;
import org.jointsound.corpus.MarkedSpan;
import org.jointsound.corpus.Metadata;
import org.jointsound.history.DiaryEntry;
import org.jointsound.history.History;
import org.jointsound.history.LabelBasis;
import org.jointsound.history.ReviewAnswer;
import org.jointsound.history.ReviewItem;
import org.jointsound.history.ReviewVerdict;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a dataset of what people confirmed or corrected. */
@Command(
        name = "export",
        description = "Writes the recordings that people confirmed or corrected as a dataset to train on.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class ReviewExport implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of(
            Metadata.SUBJECT,
            Metadata.SESSION,
            "joint",
            "side",
            "movement",
            "label_basis",
            "label_type",
            "annotator",
            "raters",
            "raters_agreeing",
            "model_label",
            "model_version",
            Metadata.SHA256);

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder to write to, a new or an empty one.")
    private Path folder;

    @Option(
            names = "--open",
            description = {
                "Instead those without an answer, each with an Audacity label track of what the model found;",
                "review import takes the tracks once the question marks before the labels are gone."
            })
    private boolean open;

    @Mixin
    private final DiaryOptions diary = new DiaryOptions();

    @Override
    public Integer call() throws IOException {
        Path data = diary.requireData(spec);
        Folder.require(data, spec);
        DatasetWriter.requireEmpty(folder);
        try (History history = History.openForKeys(data, diary.database())) {
            if (open) {
                int written = OpenReviews.write(history.reviews(), folder);
                Failure.say(
                        spec.commandLine().getErr(),
                        written + " recordings written to '" + folder + "' for an annotation program");
                tellOfCopies();
                return ExitCode.OK;
            }
            return export(history);
        }
    }

    private int export(History history) throws IOException {
        List<ReviewItem> decided = history.reviews().decided();
        List<DatasetWriter.Recording> recordings = new ArrayList<>();
        Set<String> subjects = new HashSet<>();
        for (ReviewItem item : decided) {
            ReviewAnswer answer = item.decision().orElseThrow();
            Label label = answer.label();
            if (label != null) {
                subjects.add(item.entry().subject());
                recordings.add(recording(item, answer, label, history.reviews().recording(item)));
            }
        }
        if (recordings.isEmpty()) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "Nobody has confirmed or corrected anything yet, so there is nothing to export; "
                            + (decided.size() == 1 ? "1 answer is" : decided.size() + " answers are")
                            + " uncertain. Answer what review list shows first.");
        }
        List<String> gone = DatasetWriter.write(folder, COLUMNS, recordings);
        tell(recordings.size() - gone.size(), subjects.size(), decided.size() - recordings.size(), gone.size());
        return gone.isEmpty() ? ExitCode.OK : ExitCode.SOME_REFUSED;
    }

    private void tell(int written, int subjects, int uncertain, int gone) {
        Failure.say(
                spec.commandLine().getErr(),
                "%d recordings of %d subjects written to '%s'; left out: %d uncertain"
                                .formatted(written, subjects, folder, uncertain)
                        + (gone == 0 ? "" : ", " + gone + " whose audio is not in the data folder"));
        tellOfCopies();
    }

    private void tellOfCopies() {
        Failure.say(
                spec.commandLine().getErr(),
                "these are copies: what is erased from the diary later must be erased there too");
    }

    private static DatasetWriter.Recording recording(ReviewItem item, ReviewAnswer answer, Label label, Path audio) {
        DiaryEntry entry = item.entry();
        LabelBasis basis = answer.basis();
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(Metadata.SUBJECT, entry.subject());
        // People record in sittings, and a day is as near as what is known comes to one.
        columns.put(
                Metadata.SESSION,
                entry.recordedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString());
        columns.put("joint", slug(entry.joint()));
        columns.put("side", slug(entry.side()));
        columns.put("movement", slug(entry.movement()));
        columns.put("label_basis", basis == null ? "" : basis.slug());
        columns.put("label_type", answer.verdict() == ReviewVerdict.CONFIRM ? "confirmed" : "corrected");
        columns.put("annotator", answer.by());
        columns.put("raters", Integer.toString(item.raters()));
        columns.put("raters_agreeing", Integer.toString(item.agreeing()));
        columns.put("model_label", entry.label() == null ? "" : entry.label().name());
        columns.put("model_version", entry.model().version());
        columns.put(Metadata.SHA256, entry.sha256());
        return new DatasetWriter.Recording(
                audio,
                entry.id() + "." + ending(item.finding().container()),
                label,
                answer.spans().stream()
                        .map(span -> new MarkedSpan(span.startSeconds(), span.endSeconds(), span.label()))
                        .toList(),
                columns);
    }

    /** An ending that other programs know; ours look at the content. */
    static String ending(String container) {
        String ending = container.toLowerCase(Locale.ROOT);
        return RecordingFinder.isRecording("x." + ending) ? ending : "audio";
    }

    private static String slug(@Nullable Word word) {
        return word == null ? "" : word.slug();
    }
}

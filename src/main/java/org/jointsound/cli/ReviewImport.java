package org.jointsound.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jointsound.corpus.MarkedSpan;
import org.jointsound.corpus.ReviewedLabels;
import org.jointsound.history.History;
import org.jointsound.history.LabelBasis;
import org.jointsound.history.Opinion;
import org.jointsound.history.ReviewVerdict;
import org.jointsound.json.ReviewJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes what somebody marked in an annotation program as their answers. */
@Command(
        name = "import",
        description = "Takes label files, each named after the id of a recording, as corrections; all of them or none.",
        mixinStandardHelpOptions = true,
        versionProvider = JointSoundCommand.Version.class)
final class ReviewImport implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Audacity label tracks (ID.txt) and Raven tables (ID.selections.txt).")
    private List<Path> files;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who marked them.")
    private String by;

    @Option(
            names = "--basis",
            required = true,
            paramLabel = "BASIS",
            description = "What the labels rest on: self_report, listener, clinician or imaging.")
    private LabelBasis basis;

    @Option(names = "--again", description = "Also where there is an answer already; the new one counts.")
    private boolean again;

    @Mixin
    private final DiaryOptions diary = new DiaryOptions();

    @Override
    public Integer call() throws IOException {
        Path data = diary.requireData(spec);
        Folder.require(data, spec);
        try (History history = History.openForKeys(data, diary.database())) {
            Map<String, Double> seconds = new HashMap<>();
            for (Path file : files) {
                String id = String.valueOf(file.getFileName()).split("\\.", -1)[0];
                history.reviews()
                        .find(id, Instant.EPOCH)
                        .ifPresent(item -> seconds.put(id, item.finding().durationSeconds()));
            }
            Map<String, Opinion> opinions = new LinkedHashMap<>();
            ReviewedLabels.read(files, seconds).forEach((id, spans) -> opinions.put(id, opinion(spans)));
            history.reviews().answer(opinions, again, Instant.now());
            Failure.say(spec.commandLine().getErr(), opinions.size() + " recordings answered");
            return ExitCode.OK;
        }
    }

    private Opinion opinion(List<MarkedSpan> spans) {
        return new Opinion(
                by,
                ReviewVerdict.CORRECT,
                basis,
                null,
                spans.stream()
                        .map(span -> new ReviewJson.Span(span.startSeconds(), span.endSeconds(), span.label()))
                        .toList(),
                "");
    }
}

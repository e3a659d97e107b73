package org.jointsound.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jointsound.analysis.FileOutcome;
import org.jointsound.analysis.FolderAnalyser;
import org.jointsound.analysis.RecordingFile;
import org.jointsound.concern.Concern;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.model.PresentLabel;
import org.jointsound.problem.Problem;
import org.jointsound.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * One aligned row for each recording, made for 120 columns. The widths are settled before the first row from the files'
 * names alone, so that rows can be shown while the run goes on.
 */
final class TableLines implements Format.Lines {
    private static final int MIN_FILE_WIDTH = 4;
    private static final int MAX_FILE_WIDTH = 36;
    /** As wide as the longest standard label and a question mark. */
    private static final int LABEL_WIDTH = 18;
    /** As wide as the longest level and action. */
    private static final int CONCERN_WIDTH = 26;

    private final int fileWidth;

    TableLines(List<RecordingFile> files) {
        int longest = files.stream()
                .mapToInt(file -> Shown.harmless(file.name()).length())
                .max()
                .orElse(0);
        this.fileWidth = Math.max(MIN_FILE_WIDTH, Math.min(longest, MAX_FILE_WIDTH));
    }

    @Override
    public String header() {
        return row("FILE", "RESULT", "SURE", "CONCERN", "EVENTS", "NOTE");
    }

    @Override
    public String line(FolderAnalyser.Result result) {
        String file = result.file().name();
        return result.outcome() instanceof FileOutcome.Analysed analysed
                ? line(file, analysed.report())
                : line(file, ((FileOutcome.Refused) result.outcome()).problem());
    }

    private String line(String file, Report report) {
        Concern concern = report.concern();
        return row(
                file,
                result(report),
                percent(report.confidence()),
                concern.isUnknown()
                        ? "not known"
                        : concern.level().slug() + ": " + concern.action().slug(),
                Integer.toString(report.events().size()),
                note(report));
    }

    private String line(String file, Problem problem) {
        return row(file, "refused", "", "", "", problem.code().slug() + ": " + problem.detail());
    }

    /** A label that is only the most likely one must not look like a finding. */
    private static String result(Report report) {
        if (report.label() == null) {
            return report.outcome().slug();
        }
        return report.label().name() + (report.outcome() == Outcome.UNCERTAIN ? "?" : "");
    }

    /** The reason for doubt, what else it may be, what else is in the recording, and what is wrong with that. */
    private static String note(Report report) {
        List<String> parts = new ArrayList<>();
        if (report.reason() != null) {
            parts.add(report.reason().slug());
        }
        addOthers(parts, "or ", report.predictionSet(), report.label());
        addOthers(
                parts,
                "also ",
                report.labels().stream().map(PresentLabel::label).toList(),
                report.label());
        report.recording().quality().warnings().forEach(warning -> parts.add(brief(warning)));
        return String.join("; ", parts);
    }

    /** What was found; what was done about it is in the report. */
    private static String brief(String warning) {
        int end = warning.indexOf(';');
        return end < 0 ? warning.replaceFirst("\\.$", "") : warning.substring(0, end);
    }

    private static void addOthers(List<String> parts, String word, List<Label> labels, @Nullable Label first) {
        List<String> others = labels.stream()
                .filter(label -> !label.equals(first))
                .map(Label::name)
                .toList();
        if (!others.isEmpty()) {
            parts.add(word + String.join(", ", others));
        }
    }

    private static String percent(@Nullable Double confidence) {
        return confidence == null ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * confidence);
    }

    private String row(String file, String result, String sure, String concern, String events, String note) {
        String format = "%-" + fileWidth + "s  %-" + LABEL_WIDTH + "s  %5s  %-" + CONCERN_WIDTH + "s  %6s  %s";
        return String.format(Locale.ROOT, format, fitted(file), result, sure, concern, events, Shown.harmless(note))
                .stripTrailing();
    }

    /** A long name loses its beginning, because the end tells neighbours apart. */
    private String fitted(String file) {
        String name = Shown.harmless(file);
        return name.length() <= fileWidth ? name : "…" + name.substring(name.length() - fileWidth + 1);
    }
}

package org.jointsound.cli;

import java.util.List;
import java.util.Locale;
import org.jointsound.analysis.FileOutcome;
import org.jointsound.analysis.FolderAnalyser;
import org.jointsound.analysis.RecordingFile;
import org.jointsound.json.ProblemJson;
import org.jointsound.json.ReportJson;

/** The forms in which a run gives its results. */
enum Format {
    /** Aligned columns for people. */
    TABLE("results.txt"),
    /** One JSON object a line: a report or a problem. */
    JSONL("results.jsonl");

    private final String fileName;

    Format(String fileName) {
        this.fileName = fileName;
    }

    /** Name of the file in the folder for results. */
    String fileName() {
        return fileName;
    }

    /** What turns results into lines; the table is laid out for these files. */
    Lines lines(List<RecordingFile> files) {
        return switch (this) {
            case TABLE -> new TableLines(files);
            case JSONL -> Format::jsonLine;
        };
    }

    /** Results as lines of text. */
    interface Lines {
        /** The line before the first result; empty for none. */
        default String header() {
            return "";
        }

        /** One result, without a line break. */
        String line(FolderAnalyser.Result result);
    }

    private static String jsonLine(FolderAnalyser.Result result) {
        String file = result.file().name();
        return result.outcome() instanceof FileOutcome.Analysed analysed
                ? ReportJson.line(analysed.report(), file)
                : ProblemJson.line(((FileOutcome.Refused) result.outcome()).problem(), file);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

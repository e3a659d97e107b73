package org.jointsound.training.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jointsound.evaluation.TableCell;
import org.jointsound.training.TrainingRecording;

/** What came of a comparison, in words and as two tables in Markdown. */
final class ComparisonTable {
    private final String column;
    private final List<Result> results;

    /** Tables of at least one result; all were tried on the same splits. */
    ComparisonTable(String column, List<Result> results) {
        this.column = column;
        this.results = results;
    }

    String text(List<TrainingRecording> recordings, long seed) {
        StringBuilder text = new StringBuilder(heading(recordings, seed));
        if (results.stream().noneMatch(result -> result.name().equals(Candidate.BOOSTED))) {
            text.append(Candidate.BOOSTED).append(" is not among them: its native library cannot be loaded here.\n");
        }
        return text.append('\n')
                .append(scores())
                .append('\n')
                .append(settings())
                .toString();
    }

    private String heading(List<TrainingRecording> recordings, long seed) {
        long people =
                recordings.stream().map(TrainingRecording::subject).distinct().count();
        return String.format(
                Locale.ROOT,
                """
            %d recordings of %d subjects with %d events, seed %d. Each %s in turn was left out, with each of %d folds of
            subjects; settings were chosen by leaving out each of the others in turn, with one of %d folds of those that were left.
            "left out" is the macro-F1 on recordings with the value that no model met, "known" that on all others, both of
            subjects who were not learned from. "hard" is the share recognised of recordings that the column difficulty calls hard,
            which count nowhere else. MB is the largest model, us the median time for one event in microseconds. A dash: there are none.
            """,
                recordings.size(),
                people,
                Split.events(recordings).size(),
                seed,
                TableCell.text(column),
                NestedComparison.OUTER_FOLDS,
                NestedComparison.INNER_FOLDS);
    }

    private String scores() {
        List<String> values = results.get(0).values();
        StringBuilder text = new StringBuilder("| trainer | left out, mean | left out, worst |");
        values.forEach(
                value -> text.append(" without ").append(TableCell.text(value)).append(" |"));
        text.append(" known, mean | hard, left out | hard, known | MB | us |\n|---|")
                .append("---:|".repeat(values.size() + 7))
                .append('\n');
        for (Result result : results) {
            text.append("| ").append(result.name()).append(" |");
            text.append(TableCell.number(3, result.meanUnmetMacroF1()));
            text.append(TableCell.number(3, result.worstUnmetMacroF1()));
            values.forEach(value -> text.append(TableCell.number(3, result.unmetMacroF1(value))));
            text.append(TableCell.number(3, result.meanKnownMacroF1()));
            text.append(TableCell.number(2, result.meanUnmetHard()));
            text.append(TableCell.number(2, result.meanKnownHard()));
            text.append(TableCell.number(2, result.megabytes()));
            text.append(TableCell.number(0, result.medianMicros()));
            text.append('\n');
        }
        return text.toString();
    }

    /** What was chosen, with the number of folds that chose it where they differ. */
    private String settings() {
        List<String> values = results.get(0).values();
        StringBuilder text = new StringBuilder("| settings chosen |");
        values.forEach(
                value -> text.append(" without ").append(TableCell.text(value)).append(" |"));
        text.append("\n|---|").append("---|".repeat(values.size())).append('\n');
        for (Result result : results) {
            text.append("| ").append(result.name()).append(" |");
            values.forEach(value ->
                    text.append(' ').append(counted(result.settings(value))).append(" |"));
            text.append('\n');
        }
        return text.toString();
    }

    private static String counted(List<String> settings) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        settings.forEach(one -> counts.merge(one, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(one -> counts.size() == 1 ? one.getKey() : one.getValue() + " x " + one.getKey())
                .collect(Collectors.joining("; "));
    }
}

package org.jointsound.training;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jointsound.evaluation.TableCell;
import org.jointsound.model.Label;

/** What came of leaving values out, in words and as a table in Markdown. */
final class TransferTable {
    private static final List<String> SCORES = List.of(
            "recordings", "macro-F1 left out", "macro-F1 known", "gap", "hard right, left out", "hard right, known");

    private final String column;
    private final List<Label> labels;
    private final List<LeaveGroupOut.Trial> trials;

    private record Row(String group, TransferTally leftOut, TransferTally known) {}

    /**
     * A table of at least one trial.
     *
     * @param labels that the dataset has, a column for each
     */
    TransferTable(String column, List<Label> labels, List<LeaveGroupOut.Trial> trials) {
        this.column = column;
        this.labels = labels;
        this.trials = trials;
    }

    String text(List<TrainingRecording> recordings, TrainingSettings settings) {
        StringBuilder text = new StringBuilder(heading(recordings, settings));
        text.append("\n| ").append(TableCell.text(column)).append(" left out |");
        SCORES.forEach(score -> text.append(' ').append(score).append(" |"));
        labels.forEach(label -> text.append(' ').append(label).append(" found |"));
        text.append("\n|---|")
                .append("---:|".repeat(SCORES.size() + labels.size()))
                .append('\n');
        List<Row> rows = trials.stream()
                .map(trial ->
                        new Row(trial.group(), TransferTally.of(trial.leftOut()), TransferTally.of(trial.known())))
                .toList();
        rows.forEach(one -> text.append(row(TableCell.text(one.group), one.leftOut.recordings(), List.of(one))));
        int all = rows.stream().mapToInt(one -> one.leftOut.recordings()).sum();
        text.append(row("**all, mean scores**", all, rows));
        return text.append(new PromiseTable(column, trials, settings.coverage()).text())
                .toString();
    }

    private String heading(List<TrainingRecording> recordings, TrainingSettings settings) {
        long subjects =
                recordings.stream().map(TrainingRecording::subject).distinct().count();
        long mixed = recordings.stream().filter(TrainingRecording::mixed).count();
        return """
            %d recordings of %d subjects, %d folds of subjects, seed %d.
            In each row, models that met no recording with that %s are tried on people they did not learn from: "left out" on
            recordings with it, "known" on all others. The gap is what the unknown costs. "hard right" is the share recognised of
            recordings that the column difficulty calls hard, which count nowhere else; "found" is the share of the left-out
            recordings of a label that are recognised. %d recordings with several joint sounds are learned from only. A dash: there
            are none.
            """.formatted(
                        recordings.size(), subjects, settings.folds(), settings.seed(), TableCell.text(column), mixed);
    }

    /** Means over the trials that have something to score. */
    private String row(String name, int recordings, List<Row> those) {
        StringBuilder row = new StringBuilder("| " + name + " | " + recordings + " |");
        row.append(number(3, those, one -> one.leftOut.macroF1()))
                .append(number(3, those, one -> one.known.macroF1()))
                .append(number(3, those, one -> one.known.macroF1() - one.leftOut.macroF1()))
                .append(number(2, those, one -> one.leftOut.hardAccuracy()))
                .append(number(2, those, one -> one.known.hardAccuracy()));
        labels.forEach(label -> row.append(number(2, those, one -> one.leftOut.recall(label))));
        return row.append('\n').toString();
    }

    private static String number(int decimals, List<Row> those, ToDoubleFunction<Row> score) {
        double mean = those.stream()
                .mapToDouble(score)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
        return TableCell.number(decimals, mean);
    }
}

package org.jointsound.training.card;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jointsound.evaluation.CrossValidated;
import org.jointsound.evaluation.LabelScore;
import org.jointsound.evaluation.LabelTable;
import org.jointsound.evaluation.Table;
import org.jointsound.model.Label;
import org.jointsound.training.Scores;

/** The figures of a model card as Markdown. */
final class ResultsText {
    private static final String BY_SUBJECT = """
            By cross-validation over subjects: every prediction was made by a model whose training held no recording of
            that subject.""";

    private static final String FAMILIES = """
            The dataset names source families: events and recordings are of a family that the models had not met either, the last
            row of families that they had.""";

    private static final String NO_FAMILIES =
            "The dataset names fewer than three source families, so nothing says how it does on sounds of a new source.";

    private ResultsText() {}

    static String of(Results results) {
        return CardText.heading(
                        "How well it did on what it had not seen",
                        BY_SUBJECT + "\n" + (results.familiesLeftOut() ? FAMILIES : NO_FAMILIES))
                + scores(results)
                + labels(results)
                + trust(results)
                + strata(results.strata())
                + failures(results.failures());
    }

    private static String scores(Results results) {
        Table table = new Table(
                "what",
                "cases",
                "accuracy",
                "macro-F1",
                "calibration error",
                String.format(Locale.ROOT, "coverage of %.0f %% sets", 100 * results.setCoverage()),
                "mean set size");
        for (Map.Entry<String, Scores> entry : results.scores().entrySet()) {
            Scores scores = entry.getValue();
            table.words(entry.getKey())
                    .count(scores.cases())
                    .number(scores.accuracy())
                    .number(scores.macroF1())
                    .number(scores.calibrationError())
                    .number(scores.coverage())
                    .number(scores.meanSetSize())
                    .end();
        }
        return table.toString();
    }

    private static String labels(Results results) {
        LabelTable labels = results.labels();
        Table table = new Table("label", "recordings", "precision", "recall", "F1");
        for (Map.Entry<Label, LabelScore> entry : labels.scores().labels().entrySet()) {
            LabelScore score = entry.getValue();
            LabelTable.Intervals intervals =
                    Objects.requireNonNull(labels.intervals().get(entry.getKey()), "every label has intervals");
            table.words(entry.getKey().name())
                    .count(score.support())
                    .number(score.precision(), intervals.precision())
                    .number(score.recall(), intervals.recall())
                    .number(score.f1(), intervals.f1())
                    .end();
        }
        return "\nBy label, of " + results.recordings() + " recordings with one label of " + results.subjects()
                + " subjects, in brackets the 95 % interval over subjects. In " + results.nothingHeard()
                + " of them nothing was heard, which counts as `other`. Accuracy "
                + Table.text(labels.scores().accuracy(), labels.accuracyInterval()) + ", macro-F1 "
                + Table.text(labels.scores().macroF1(), labels.macroF1Interval())
                + ". Drawn in `report/confusion.svg`.\n\n" + table;
    }

    private static String trust(Results results) {
        return "\nOf the " + results.reliability().recordings() + " in which something was heard: calibration error "
                + Table.text(results.reliability().calibrationError()) + ", Brier score "
                + Table.text(results.reliability().brier())
                + " (`report/reliability.svg`); prediction sets with coverage "
                + Table.text(results.sets().coverage()) + " and mean size "
                + Table.text(results.sets().meanSize()) + "; accuracy "
                + Table.text(results.risk().accuracy()) + ", of the surest 80 % "
                + Table.text(results.risk().accuracyOfSurest()) + ", area under the risk-coverage curve "
                + Table.text(results.risk().area()) + ", at best possible order "
                + Table.text(results.risk().bestArea()) + " (`report/risk-coverage.svg`).\n";
    }

    private static String strata(Map<String, List<CrossValidated.Stratum>> strata) {
        StringBuilder text = new StringBuilder();
        strata.forEach((column, values) -> {
            Table table = new Table(column, "people", "recordings", "accuracy", "macro-F1");
            values.forEach(one -> table.words(one.value())
                    .count(one.subjects())
                    .count(one.recordings())
                    .number(one.accuracy(), one.accuracyInterval())
                    .number(one.macroF1(), one.macroF1Interval())
                    .end());
            text.append("\nBy ").append(column).append(":\n\n").append(table);
        });
        return text.toString();
    }

    private static String failures(List<Results.Failure> failures) {
        if (failures.isEmpty()) {
            return CardText.heading("Known failures", "None among these recordings.");
        }
        Table table = new Table("holds", "was called", "recordings", "share");
        // The second column holds words too; its alignment is that of numbers.
        failures.forEach(one -> table.words(one.holds())
                .words(one.called())
                .count(one.recordings())
                .number(one.share())
                .end());
        return CardText.heading("Known failures", "The largest, by share of the recordings with that label.") + table;
    }
}

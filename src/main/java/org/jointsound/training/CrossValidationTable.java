package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jointsound.evaluation.TableCell;
import org.jointsound.model.Label;

/** What came of a cross-validation, as Markdown. */
final class CrossValidationTable {
    /** With more folds than this, a row for each repeat says more than a row for each fold. */
    private static final int MOST_FOLD_ROWS = 10;

    private final FoldPlan plan;
    private final List<CrossValidation.Trial> trials;

    CrossValidationTable(FoldPlan plan, List<CrossValidation.Trial> trials) {
        this.plan = plan;
        this.trials = trials;
    }

    String text() {
        boolean byFold = plan.repeats().size() == 1 && plan.names().size() <= MOST_FOLD_ROWS;
        List<Confusion> parts =
                byFold ? trials.stream().map(CrossValidation.Trial::confusion).toList() : repeats();
        StringBuilder text = new StringBuilder("| ")
                .append(byFold ? "fold" : "repeat")
                .append(" | recordings | accuracy | macro-F1 | cost | gamma |\n|---|---:|---:|---:|---:|---:|\n");
        for (int i = 0; i < parts.size(); i++) {
            String name = byFold ? TableCell.text(plan.names().get(trials.get(i).fold())) : Integer.toString(i + 1);
            text.append(row(name, parts.get(i), byFold ? choice(trials.get(i).choice()) : " – | – |"));
        }
        if (parts.size() > 1) {
            text.append(spread(parts));
        }
        return text.append(confusion()).toString();
    }

    private List<Confusion> repeats() {
        List<Confusion> repeats = new ArrayList<>();
        for (int repeat = 0; repeat < plan.repeats().size(); repeat++) {
            int own = repeat;
            repeats.add(
                    sum(trials.stream().filter(trial -> trial.repeat() == own).toList()));
        }
        return repeats;
    }

    private static Confusion sum(List<CrossValidation.Trial> those) {
        Confusion sum = new Confusion(those.get(0).confusion().labels());
        those.forEach(trial -> sum.addAll(trial.confusion()));
        return sum;
    }

    private static String row(String name, Confusion part, String choice) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f |%s\n",
                name,
                part.total(),
                part.accuracy(),
                part.macroF1(),
                choice);
    }

    private static String choice(NestedSearch.Choice choice) {
        return String.format(Locale.ROOT, " %.0f | %.5f |", choice.cost(), choice.gamma());
    }

    private static String spread(List<Confusion> parts) {
        double[] accuracies = parts.stream().mapToDouble(Confusion::accuracy).toArray();
        double[] scores = parts.stream().mapToDouble(Confusion::macroF1).toArray();
        return String.format(
                Locale.ROOT,
                "| **mean ± SD** | %d | **%.3f** ± %.3f | %.3f ± %.3f | – | – |\n",
                parts.stream().mapToInt(Confusion::total).sum(),
                mean(accuracies),
                deviation(accuracies),
                mean(scores),
                deviation(scores));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Of a sample: divided by one less than their number. */
    private static double deviation(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (values.length - 1));
    }

    private String confusion() {
        Confusion all = sum(trials);
        List<Label> labels = all.labels();
        StringBuilder text = new StringBuilder("\n| is, called → |");
        labels.forEach(label -> text.append(' ').append(label).append(" |"));
        text.append(" recall |\n|---|")
                .append("---:|".repeat(labels.size() + 1))
                .append('\n');
        for (int truth = 0; truth < labels.size(); truth++) {
            text.append("| ").append(labels.get(truth)).append(" |");
            for (int given = 0; given < labels.size(); given++) {
                text.append(' ').append(all.count(truth, given)).append(" |");
            }
            text.append(String.format(Locale.ROOT, " %.3f |\n", all.recall(truth)));
        }
        return text.toString();
    }
}

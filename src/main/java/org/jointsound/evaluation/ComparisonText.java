package org.jointsound.evaluation;

import java.util.Locale;

/** Two models side by side, in Markdown. */
public final class ComparisonText {
    private ComparisonText() {}

    /** Tables of labels and of the main figures, and the paired test in a sentence. */
    public static String text(String before, String after, ModelComparison compared) {
        Table labels = new Table("F1", "recordings", before, after, "difference");
        for (ModelComparison.Pair pair : compared.labels()) {
            labels.words(pair.label().name())
                    .count(pair.support())
                    .number(pair.before())
                    .number(pair.after())
                    .number(pair.after() - pair.before())
                    .end();
        }
        Table figures = new Table("all", before, after, "difference");
        row(figures, "accuracy", compared.before().accuracy(), compared.after().accuracy());
        row(figures, "macro-F1", compared.before().macroF1(), compared.after().macroF1());
        row(
                figures,
                "calibration error",
                compared.before().calibrationError(),
                compared.after().calibrationError());
        if (compared.before().certain() > 0 || compared.after().certain() > 0) {
            row(
                    figures,
                    "told without doubt",
                    compared.before().certain(),
                    compared.after().certain());
        }
        return String.format(
                Locale.ROOT,
                "%s against %s on %d recordings of %d subjects\n\n%s\n%s\n%s\n",
                after,
                before,
                compared.recordings(),
                compared.subjects(),
                labels,
                figures,
                test(compared));
    }

    private static String test(ModelComparison compared) {
        return Double.isNaN(compared.interval().low())
                ? "No paired test: that needs at least two subjects."
                : String.format(
                        Locale.ROOT,
                        "Macro-F1 differs by %+.3f; 95 %% interval by a paired bootstrap over subjects %+.3f to %+.3f.",
                        compared.macroF1Difference(),
                        compared.interval().low(),
                        compared.interval().high());
    }

    private static void row(Table table, String name, double before, double after) {
        table.words(name).number(before).number(after).number(after - before).end();
    }
}

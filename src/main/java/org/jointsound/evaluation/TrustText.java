package org.jointsound.evaluation;

import java.util.Locale;

/** Whether answers are worth their confidence, in tables. */
final class TrustText {
    private TrustText() {}

    static String text(Evaluation of) {
        return reliability(of.reliability()) + sets(of.sets()) + risk(of.riskCoverage());
    }

    private static String reliability(Reliability reliability) {
        Table table = new Table("confidence", "n", "mean confidence", "accuracy");
        for (Reliability.Bin bin : reliability.bins()) {
            table.words(String.format(Locale.ROOT, "%.3f–%.3f", bin.from(), bin.to()))
                    .count(bin.count())
                    .number(bin.meanConfidence())
                    .number(bin.accuracy())
                    .end();
        }
        return "\n## Calibration\n\nOn the " + reliability.recordings()
                + " recordings that got a label: expected calibration error "
                + Table.text(reliability.calibrationError())
                + ", Brier score " + Table.text(reliability.brier()) + ". Drawn in `reliability.svg`.\n\n" + table;
    }

    private static String sets(PredictionSets sets) {
        Table table = new Table("label", "coverage");
        sets.coverageByLabel()
                .forEach((label, coverage) ->
                        table.words(label.name()).number(coverage).end());
        return "\n## Prediction sets\n\nOn the same " + sets.recordings() + " recordings: coverage "
                + Table.text(sets.coverage()) + ", mean size " + Table.text(sets.meanSize()) + ", one label alone in "
                + Table.text(sets.singletons()) + " of them. Another " + sets.withoutLabel()
                + " got no label, and have no set.\n\n" + table;
    }

    private static String risk(RiskCoverage risk) {
        return "\n## Abstaining\n\nAccuracy of the answers " + Table.text(risk.accuracy())
                + "; of the surest 80 % of them " + Table.text(risk.accuracyOfSurest())
                + ". Area under the risk-coverage curve " + Table.text(risk.area())
                + ", at best possible order " + Table.text(risk.bestArea()) + ". Drawn in `risk-coverage.svg`.\n";
    }
}

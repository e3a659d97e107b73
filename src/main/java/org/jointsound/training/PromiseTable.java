package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jointsound.evaluation.TableCell;

/**
 * Whether confidence and prediction sets keep their promise on what was left out, as tables in Markdown. For each value,
 * calibration is fitted on the answers for the other values when those were left out, and tried on this one.
 */
final class PromiseTable {
    private static final double[] ANSWERED = {1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.3};

    private final String column;
    private final List<LeaveGroupOut.Trial> trials;
    private final double coverage;

    PromiseTable(String column, List<LeaveGroupOut.Trial> trials, double coverage) {
        this.column = column;
        this.trials = trials;
        this.coverage = coverage;
    }

    /** Empty with fewer than two values, since there is nothing then to calibrate on. */
    String text() {
        if (trials.size() < 2) {
            return "";
        }
        List<CalibratedCases> leftOut = new ArrayList<>();
        List<CalibratedCases> known = new ArrayList<>();
        for (LeaveGroupOut.Trial trial : trials) {
            FittedCalibration fitted = FittedCalibration.on(leftOutBut(trial), knownBut(trial), coverage);
            leftOut.add(CalibratedCases.of(trial.leftOut(), fitted));
            known.add(CalibratedCases.of(trial.known(), fitted));
        }
        CalibratedCases allLeftOut = CalibratedCases.joined(leftOut);
        CalibratedCases allKnown = CalibratedCases.joined(known);
        StringBuilder text = new StringBuilder(heading());
        for (int i = 0; i < trials.size(); i++) {
            text.append(row(TableCell.text(trials.get(i).group()), leftOut.get(i), known.get(i)));
        }
        return text.append(row("**all, pooled**", allLeftOut, allKnown))
                .append(curve(allLeftOut, allKnown))
                .toString();
    }

    private List<Answer> leftOutBut(LeaveGroupOut.Trial apart) {
        return trials.stream()
                .filter(trial -> !trial.group().equals(apart.group()))
                .flatMap(trial -> trial.leftOut().stream())
                .toList();
    }

    /** Those to recordings with the value, which other models did meet, would tell what the value is like. */
    private List<Answer> knownBut(LeaveGroupOut.Trial apart) {
        return trials.stream()
                .filter(trial -> !trial.group().equals(apart.group()))
                .flatMap(trial -> trial.known().stream())
                .filter(answer ->
                        !apart.group().equals(answer.recording().columns().getOrDefault(column, "")))
                .toList();
    }

    private String heading() {
        return String.format(Locale.ROOT, """

                What the answers promise, hard recordings included, those without an event not: calibrated on the other values, each
                left out in its turn. "ECE" is the calibration error in 15 bins, "coverage" the share of %.0f %% prediction sets that
                hold the true label.

                | %s left out | ECE left out | ECE known | coverage left out | coverage known | set size left out | set size known |
                |---|---:|---:|---:|---:|---:|---:|
                """, 100 * coverage, TableCell.text(column));
    }

    private static String row(String name, CalibratedCases leftOut, CalibratedCases known) {
        return "| " + name + " |"
                + TableCell.number(3, leftOut.calibrationError())
                + TableCell.number(3, known.calibrationError())
                + TableCell.number(3, leftOut.coverage())
                + TableCell.number(3, known.coverage())
                + TableCell.number(2, leftOut.meanSetSize())
                + TableCell.number(2, known.meanSetSize())
                + '\n';
    }

    private static String curve(CalibratedCases leftOut, CalibratedCases known) {
        StringBuilder text = new StringBuilder("""

                How often the most likely label is right when only the surest are answered:

                | answered |""");
        for (double share : ANSWERED) {
            text.append(String.format(Locale.ROOT, " %.0f %% |", 100 * share));
        }
        text.append("\n|---|").append("---:|".repeat(ANSWERED.length)).append('\n');
        text.append(curveRow("left out", leftOut)).append(curveRow("known", known));
        return text.toString();
    }

    private static String curveRow(String name, CalibratedCases cases) {
        StringBuilder row = new StringBuilder("| " + name + " |");
        for (double share : ANSWERED) {
            row.append(TableCell.number(3, cases.accuracyOfSurest(share)));
        }
        return row.append('\n').toString();
    }
}

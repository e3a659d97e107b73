package org.jointsound.evaluation;

import java.util.List;

/** An evaluation in words and tables. */
public final class MeasuredText {
    private MeasuredText() {}

    /** The main figures, for a terminal, in a few lines. */
    public static String summary(Measured measured) {
        Evaluation of = measured.evaluation();
        Headline main = of.lines().get(0);
        StringBuilder text = new StringBuilder();
        text.append("%s on %s: %d recordings of %d subjects%s\n"
                .formatted(
                        TableCell.harmless(measured.model()),
                        TableCell.harmless(measured.dataset()),
                        of.recordings(),
                        of.subjects(),
                        measured.peopleKnown() ? "" : ", or what stands in for them: not all people are named"));
        line(text, "main recordings", Integer.toString(main.recordings()) + ", neither hard nor mixed");
        line(text, "accuracy", Table.text(main.accuracy(), of.labels().accuracyInterval()));
        line(text, "macro-F1", Table.text(main.macroF1(), main.macroF1Interval()));
        line(text, "calibration error", Table.text(main.calibrationError()));
        line(
                text,
                "prediction sets",
                "coverage " + Table.text(main.coverage()) + ", mean size " + Table.text(main.meanSetSize()));
        line(
                text,
                "accuracy, surest 80 %",
                Table.text(of.riskCoverage().accuracyOfSurest()) + ", of all answers "
                        + Table.text(of.riskCoverage().accuracy()));
        line(
                text,
                "joint sounds",
                Table.text(main.recall()) + " labelled rightly; of others " + Table.text(main.falseAcceptRate())
                        + " labelled as one");
        of.onsets().scores().stream()
                .filter(score -> score.collarSeconds() == OnsetScores.MIDDLE_COLLAR)
                .forEach(score -> line(
                        text,
                        "onset F1 at 50 ms",
                        "%s (%s, %s)".formatted(Table.text(score.f1()), score.onsets(), score.truth())));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  ")
                .append(name)
                .append(" ".repeat(23 - name.length()))
                .append(value)
                .append('\n');
    }

    /** The whole of it in Markdown. */
    static String report(Measured measured) {
        Evaluation of = measured.evaluation();
        StringBuilder text = new StringBuilder();
        text.append("# ").append(TableCell.text(measured.model())).append(" on ");
        text.append(TableCell.text(measured.dataset())).append("\n\n");
        text.append("""
                %d recordings of %d subjects; the model reads the features `%s`. Main figures are on recordings that are neither \
                hard nor hold several joint sounds. Intervals are 95 %%, from %d resamples of the subjects with seed %d. A dash \
                stands for what has no value. What each figure means is in `src/docs/evaluation.md`.

                """.formatted(of.recordings(), of.subjects(), measured.featureSet(), Evaluation.DRAWS, of.seed()));
        text.append(limits(measured));
        text.append("\n## Main figures\n\n").append(lines("recordings", of.lines()));
        text.append(LabelText.text(of));
        text.append(TrustText.text(of));
        text.append(OnsetText.text(of.onsets()));
        of.columns()
                .forEach((column, lines) ->
                        text.append("\n## By ").append(column).append("\n\n").append(lines(column, lines)));
        text.append(refused(measured.refused()));
        return text.toString();
    }

    private static String limits(Measured measured) {
        boolean synthetic = measured.evaluation().columns().containsKey("source_family");
        String kind = synthetic
                ? "The recordings name a `source_family`: they are **synthetic**, and the figures say nothing of how often the"
                        + " model is right on real joints."
                : "The figures hold for recordings like these: of people, sensors and rooms like these, labelled by the same"
                        + " rule.";
        int subjects = measured.evaluation().subjects();
        String few = subjects < 20
                ? " With " + subjects + (subjects == 1 ? " subject" : " subjects")
                        + " the intervals are too narrow or absent."
                : "";
        String unnamed = measured.peopleKnown()
                ? ""
                : " The dataset does not name the person of every recording; the sitting, else the recording, stands in for"
                        + " the subject, and the intervals are too narrow for it.";
        return kind + few + unnamed + " If the model was trained on any of them, they are worth nothing.\n";
    }

    private static String lines(String what, List<Headline> lines) {
        Table table = new Table(
                what,
                "n",
                "accuracy",
                "macro-F1",
                "calibration error",
                "set coverage",
                "set size",
                "joint sounds",
                "recall",
                "false accepts");
        for (Headline line : lines) {
            table.words(line.of())
                    .count(line.recordings())
                    .number(line.accuracy())
                    .number(line.macroF1(), line.macroF1Interval())
                    .number(line.calibrationError())
                    .number(line.coverage())
                    .number(line.meanSetSize())
                    .count(line.jointSounds())
                    .number(line.recall())
                    .number(line.falseAcceptRate())
                    .end();
        }
        return table.toString();
    }

    private static String refused(List<EvaluationRun.Refused> refused) {
        if (refused.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(
                "\n## Not judged\n\nIn no figure above: %d recordings.\n\n".formatted(refused.size()));
        refused.forEach(one -> text.append("- ")
                .append(TableCell.text(one.name()))
                .append(": ")
                .append(TableCell.text(one.reason()))
                .append('\n'));
        return text.toString();
    }
}

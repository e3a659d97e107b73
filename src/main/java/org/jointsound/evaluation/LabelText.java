package org.jointsound.evaluation;

import java.util.List;
import java.util.Map;
import org.jointsound.model.Label;

/** What was called what, in tables. */
final class LabelText {
    private LabelText() {}

    static String text(Evaluation of) {
        return labels(of.labels())
                + confusion(of.confusion())
                + outcomes(of.jointSounds(), of.otherSounds())
                + several(of.severalLabels(), of.severalLabelsMixed());
    }

    private static String labels(LabelTable labels) {
        Table table = new Table("label", "n", "precision", "recall", "F1");
        for (Map.Entry<Label, LabelScore> entry : labels.scores().labels().entrySet()) {
            LabelScore score = entry.getValue();
            LabelTable.Intervals intervals = labels.intervals().get(entry.getKey());
            if (intervals != null) {
                table.words(entry.getKey().name())
                        .count(score.support())
                        .number(score.precision(), intervals.precision())
                        .number(score.recall(), intervals.recall())
                        .number(score.f1(), intervals.f1())
                        .end();
            }
        }
        return "\n## The most likely label\n\nNothing heard counts as `other` here. Accuracy "
                + Table.text(labels.scores().accuracy(), labels.accuracyInterval()) + ", macro-F1 "
                + Table.text(labels.scores().macroF1(), labels.macroF1Interval()) + ".\n\n" + table;
    }

    private static String confusion(Confusion confusion) {
        String[] heads = new String[confusion.columns().size() + 1];
        heads[0] = "holds, by row; was called";
        for (int i = 1; i < heads.length; i++) {
            heads[i] = confusion.columns().get(i - 1);
        }
        Table table = new Table(heads);
        for (int row = 0; row < confusion.rows().size(); row++) {
            table.words(confusion.rows().get(row));
            confusion.counts().get(row).forEach(table::count);
            table.end();
        }
        return "\nThe same in `confusion.svg`:\n\n" + table;
    }

    private static String outcomes(Outcomes joint, Outcomes other) {
        Table table = new Table(
                "holds",
                "n",
                "labelled, right",
                "labelled, wrong",
                "uncertain",
                "not a joint sound",
                "no event",
                "unusable");
        outcome(table, "a joint sound", joint);
        outcome(table, "none", other);
        return "\n## What the program says\n\nAt its own settings, in shares. Recall of joint sounds: "
                + Table.text(joint.recall()) + ". False accepts, the recordings without one that are called one: "
                + other.labelledWrong() + " of " + other.recordings() + ", " + Table.text(other.falseAcceptRate())
                + ".\n\n" + table;
    }

    private static void outcome(Table table, String name, Outcomes outcomes) {
        table.words(name).count(outcomes.recordings());
        for (int count : List.of(
                outcomes.labelledRight(),
                outcomes.labelledWrong(),
                outcomes.uncertain(),
                outcomes.notJointSound(),
                outcomes.noEvent(),
                outcomes.unusable())) {
            table.number((double) count / outcomes.recordings());
        }
        table.end();
    }

    private static String several(SeveralLabels all, SeveralLabels mixed) {
        Table table = new Table("joint sound", "n", "precision", "recall", "F1");
        all.labels().forEach((label, score) -> table.words(label.name())
                .count(score.support())
                .number(score.precision())
                .number(score.recall())
                .number(score.f1())
                .end());
        String ofMixed = mixed.recordings() == 0
                ? ""
                : Table.text(mixed.exact()) + " of the " + mixed.recordings() + " recordings with several, and ";
        return "\n## Several joint sounds in one recording\n\nThe list `labels` of a report is exactly right for "
                + ofMixed + Table.text(all.exact()) + " of all " + all.recordings()
                + ", hard and mixed ones included. By label, over all:\n\n" + table;
    }
}

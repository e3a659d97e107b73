package org.jointsound.training.card;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jointsound.evaluation.Table;
import org.jointsound.evaluation.TableCell;
import org.jointsound.model.Label;

/** A model card as Markdown. */
final class CardText {
    private CardText() {}

    static String of(ModelCard card) {
        return title(card)
                + heading("What it is for, and what not", "")
                + list(card.intendedFor())
                + "\nNot for:\n\n"
                + list(card.notFor())
                + data(card.data())
                + ResultsText.of(card.results())
                + heading("When it gives no label, or none for certain", "")
                + list(card.refusals().texts())
                + String.format(
                        Locale.ROOT,
                        "\nLeast confidence %s, largest chance of `other` %s, novel beyond a distance of %s.\n",
                        Table.text(card.refusals().minConfidence()),
                        Table.text(card.refusals().mostOther()),
                        Table.text(card.refusals().noveltyThreshold()))
                + training(card.training())
                + heading("Known limits", "")
                + list(card.limits());
    }

    private static String title(ModelCard card) {
        String labels = card.labels().stream().map(Label::name).collect(Collectors.joining(", "));
        return "# Model card: " + TableCell.text(card.name()) + " " + card.version() + "\n\nTells apart: " + labels
                + ". Reads the feature set `" + card.featureSet() + "`. The same facts for programs: `card.json`.\n"
                + card.warnings().stream()
                        .map(warning -> "\n**WARNING:** " + warning + "\n")
                        .collect(Collectors.joining());
    }

    static String heading(String words, String under) {
        return "\n## " + words + "\n\n" + (under.isEmpty() ? "" : under + "\n\n");
    }

    private static String list(List<String> lines) {
        return lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining());
    }

    private static String data(TrainingData data) {
        Table table = new Table("label", "people", "recordings");
        data.labels().forEach(one -> table.words(one.label().name())
                .count(one.subjects())
                .count(one.recordings())
                .end());
        return heading(
                        "What it learned from",
                        data.recordings() + " recordings of " + data.subjects() + " subjects with " + data.events()
                                + " events; fingerprint `" + data.datasetSha256() + "`."
                                + (data.heldOut() == 0
                                        ? ""
                                        : " The " + data.heldOut() + " of the dataset's own test split were left out."))
                + table
                + "\n" + basis(data)
                + (data.annotators() == 0
                        ? " Who labelled is not said.\n"
                        : " Labelled by " + data.annotators() + " annotators.\n");
    }

    private static String basis(TrainingData data) {
        String said = data.labels().stream()
                .filter(one -> !one.basis().isEmpty())
                .map(one -> one.label() + " "
                        + one.basis().entrySet().stream()
                                .map(entry -> TableCell.text(entry.getKey()) + " (" + entry.getValue() + ")")
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return said.isEmpty()
                ? "What the labels rest on is not said."
                : "What the labels rest on, by recordings: " + said + ".";
    }

    private static String training(ModelCard.Training training) {
        StringBuilder settings = new StringBuilder();
        for (Map.Entry<String, String> setting : training.settings().entrySet()) {
            settings.append("- ")
                    .append(setting.getKey())
                    .append(": ")
                    .append(TableCell.text(setting.getValue()))
                    .append('\n');
        }
        return heading(
                        "How it was trained",
                        "Trainer: " + training.trainer() + ". Program version " + training.programVersion()
                                + ". `models reproduce` trains it again by `recipe.json`.")
                + settings;
    }
}

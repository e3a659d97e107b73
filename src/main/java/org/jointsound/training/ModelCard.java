package org.jointsound.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jointsound.model.Bundle;
import org.jointsound.model.Label;
import org.jointsound.model.ModelSpec;

/** What a person should know of a model before believing it, as Markdown. */
final class ModelCard {
    private static final String BY_SUBJECT = """
            By cross-validation over subjects: every prediction was made by a model whose training held no recording of
            that subject.""";

    private static final String NO_SUBJECTS = """
            **WARNING: the dataset does not name the subject of every recording.** Sessions or single files stood in for
            people, so the same person can be on both sides of a split, and these figures may be far too good.""";

    private static final String FAMILIES = """
            The dataset names source families: events and recordings are of a family that the models had not met either, the last
            row of families that they had.""";

    private static final String NO_FAMILIES =
            "The dataset names fewer than three source families, or too little of each, so nothing says how it does on sounds of a new source.";

    private ModelCard() {}

    static String write(
            Bundle bundle,
            ModelTrainer.Trained trained,
            List<TrainingRecording> recordings,
            int heldOut,
            boolean peopleKnown,
            List<String> remarks) {
        ModelSpec spec = bundle.model();
        Bundle.TrainedOn origin = bundle.trainedOn();
        return String.format(
                Locale.ROOT,
                """
                # Model card: %s %s

                Tells apart: %s. Reads the feature set `%s`. Trainer: %s, seed %d. Program version %s.

                ## What it is for, and what not

                It describes which kind of sound a recording holds. It does not diagnose, and says nothing of a joint's
                health. It is not for deciding about treatment, and not for sounds of other origin than those it lists.

                ## What it learned from

                %d recordings of %d subjects with %d events; fingerprint `%s`.%s

                | label | recordings | subjects |
                |---|---|---|
                %s
                If the dataset is the generated one, then everything below was measured on synthesis, not on people.

                ## How well it did on what it had not seen

                %s
                %s
                Calibration was fitted on these very predictions, so its error is a little flattering.

                | what | cases | accuracy | macro-F1 | calibration error | coverage of %.0f %% sets | mean set size |
                |---|---|---|---|---|---|---|
                %s%s%s
                95 %% interval of the macro-F1, first row of recordings, by a bootstrap over people: %.3f to %.3f.
                Recall by label of the recording, first row of recordings: %s.
                %s
                ## Known limits

                - Recordings of other generators, devices and rooms than those of the training data were not measured here;
                  what is lost on a source family or device that a model never met, `jointsound leave-out` measures.
                - A recording's probabilities are an average over its events; two joint sounds in one recording share them.
                """,
                spec.name(),
                spec.version(),
                spec.labels().stream().map(Label::name).collect(Collectors.joining(", ")),
                spec.featureSet(),
                origin.trainer(),
                origin.seed(),
                origin.codeVersion(),
                origin.recordings(),
                origin.subjects(),
                origin.events(),
                origin.datasetSha256(),
                heldOut == 0 ? "" : " The " + heldOut + " of the dataset's own test split were left out.",
                people(recordings),
                peopleKnown ? BY_SUBJECT : NO_SUBJECTS,
                trained.familiesLeftOut() ? FAMILIES : NO_FAMILIES,
                100 * spec.recording().coverage(),
                row("events", trained.events()),
                row("recordings", trained.recordings()),
                trained.familiesLeftOut() ? row("recordings of known families", trained.known()) : "",
                trained.macroF1Interval().low(),
                trained.macroF1Interval().high(),
                recall(trained.recordings()),
                remarks.stream().map(remark -> "\n- " + remark).collect(Collectors.joining("", "", "\n")));
    }

    private static String people(List<TrainingRecording> recordings) {
        Map<Label, List<TrainingRecording>> byLabel = recordings.stream()
                .collect(Collectors.groupingBy(TrainingRecording::label, TreeMap::new, Collectors.toList()));
        StringBuilder rows = new StringBuilder();
        byLabel.forEach((label, ones) -> rows.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d |\n",
                label,
                ones.size(),
                ones.stream().map(TrainingRecording::subject).distinct().count())));
        return rows.toString();
    }

    private static String row(String unit, Scores scores) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f | %.2f |\n",
                unit,
                scores.cases(),
                scores.accuracy(),
                scores.macroF1(),
                scores.calibrationError(),
                scores.coverage(),
                scores.meanSetSize());
    }

    private static String recall(Scores scores) {
        return scores.recall().entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s %.2f", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}

package org.jointsound.training;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jointsound.corpus.Fingerprint;
import org.jointsound.evaluation.CrossValidated;
import org.jointsound.json.BundleJson;
import org.jointsound.json.ReferenceJson;
import org.jointsound.model.Bundle;
import org.jointsound.model.LearnedFrom;
import org.jointsound.model.Parameters;
import org.jointsound.model.Recipe;
import org.jointsound.training.card.CardFacts;
import org.jointsound.training.card.CardNotes;
import org.jointsound.training.card.ModelCard;
import org.jointsound.training.card.Results;
import org.jointsound.training.card.TrainingData;

/**
 * A model that is in no store yet.
 *
 * @param bundle without digests
 * @param parts every other file by name
 * @param recordings that it learned from, heard
 * @param card in Markdown, as among the parts
 * @param warnings of the card
 */
record MadeModel(
        Bundle bundle,
        Map<String, byte[]> parts,
        List<TrainingRecording> recordings,
        String card,
        List<String> warnings) {

    /**
     * Puts together what a training gave.
     *
     * @param settings as they were asked for
     * @param heldOut recordings of the dataset's own test split
     * @param peopleKnown whether the dataset names the person of every recording
     */
    static MadeModel of(
            TrainingSettings settings,
            ModelTrainer.Trained trained,
            LearningSide side,
            int heldOut,
            boolean peopleKnown,
            CardNotes notes,
            String codeVersion) {
        Bundle.TrainedOn origin = origin(settings, side, trained.trainer(), codeVersion);
        Recipe recipe = TrainingRecipe.of(
                settings,
                side.mixed().size(),
                origin.datasetSha256(),
                trained.spec().featureSet(),
                codeVersion);
        Results.Measured measured = measured(trained, settings.seed());
        ModelCard card = CardFacts.card(
                trained.spec(),
                TrainingData.of(origin.datasetSha256(), side.own(), heldOut, peopleKnown),
                recipe,
                trained.trainer(),
                Results.of(trained.familiesLeftOut(), settings.coverage(), measured),
                notes);
        Map<String, byte[]> parts = new TreeMap<>(card.parts(measured));
        parts.put(Bundle.PARAMETERS, Parameters.write(trained.parameters()));
        parts.put(Bundle.LEARNED, utf8(BundleJson.write(learnedFrom(side))));
        parts.put(Bundle.REFERENCE, utf8(ReferenceJson.write(trained.reference())));
        parts.put(Bundle.RECIPE, utf8(BundleJson.write(recipe)));
        return new MadeModel(
                new Bundle(Bundle.FORMAT_VERSION, trained.spec(), origin, Map.of()),
                parts,
                side.all(),
                card.text(),
                card.warnings());
    }

    /** The same with a table of concern; as it is where the text is empty. */
    MadeModel with(String concern) {
        if (concern.isEmpty()) {
            return this;
        }
        Map<String, byte[]> more = new TreeMap<>(parts);
        more.put(Bundle.CONCERN, utf8(concern));
        return new MadeModel(bundle, more, recordings, card, warnings);
    }

    static Results.Measured measured(ModelTrainer.Trained trained, long seed) {
        Map<String, Scores> scores = new LinkedHashMap<>();
        scores.put("events", trained.events());
        scores.put("recordings", trained.recordings());
        if (trained.familiesLeftOut()) {
            scores.put("recordings of known families", trained.known());
        }
        return new Results.Measured(scores, CrossValidated.of(trained.judged(), seed));
    }

    private static Bundle.TrainedOn origin(
            TrainingSettings settings, LearningSide side, String trainer, String codeVersion) {
        List<TrainingRecording> recordings = side.all();
        List<String> lines = new ArrayList<>();
        recordings.forEach(one -> lines.add(Fingerprint.line(one.sha256(), one.label(), one.subject())));
        return new Bundle.TrainedOn(
                Fingerprint.of(lines),
                recordings.size(),
                people(side.own()) + people(side.mixed()),
                recordings.stream().mapToInt(one -> one.events().size()).sum(),
                settings.seed(),
                trainer,
                codeVersion);
    }

    private static int people(List<TrainingRecording> recordings) {
        return (int)
                recordings.stream().map(TrainingRecording::subject).distinct().count();
    }

    /** Without the people of a synthesis, whose pseudonyms are those of others in every corpus. */
    private static LearnedFrom learnedFrom(LearningSide side) {
        return new LearnedFrom(
                side.own().stream()
                        .map(one -> one.provenance().subject())
                        .filter(subject -> !subject.isEmpty())
                        .map(Fingerprint::ofSubject)
                        .toList(),
                side.all().stream()
                        .map(one -> Fingerprint.ofRecording(one.sha256()))
                        .toList());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

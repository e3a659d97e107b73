package org.jointsound.training.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointsound.model.ModelSpec;
import org.jointsound.model.Recipe;

/** Puts a card together: the words that every card has, and the warnings that this one needs. */
public final class CardFacts {
    /** People of a label below which chance rules its figures; a choice, no measurement. */
    static final int FEW_PEOPLE = 10;

    private static final List<String> INTENDED_FOR = List.of(
            "Describing which kind of sound a recording of a joint holds, as one of the labels above, with how sure that is.",
            "Sorting recordings for a person who listens to them.");

    private static final List<String> NOT_FOR = List.of(
            "Diagnosis. It says nothing of a joint's health, and no label is an illness.",
            "Deciding about treatment, or that none is needed.",
            "Sounds of other origin than its labels name: what it never met can still be given a label.");

    private static final List<String> REFUSALS = List.of(
            "Nothing rises above the noise, or the recording is silent: outcome `no_event`.",
            "Too clipped, too noisy or too narrow in band to judge: outcome `unusable`.",
            "Below its least confidence, with too large a chance of `other`, or unlike all that it learned from: outcome"
                    + " `uncertain`, with the reason.");

    private static final List<String> LIMITS = List.of(
            "The figures are of recordings like those it learned from. Other devices, rooms and people can do worse; what is"
                    + " lost on a source family or device that a model never met, `jointsound leave-out` measures. Before use,"
                    + " measure it on recordings of your own: `jointsound evaluate`.",
            "Calibration was fitted on these very answers, so its error is a little flattering.",
            "It can agree with labels no better than those who gave them agree among themselves, which was not measured.",
            "If the dataset is the generated one, then everything here was measured on synthesis, not on people.",
            "A recording's probabilities are an average over its events; two joint sounds in one recording share them, and"
                    + " such recordings are in no figure of recordings.");

    private CardFacts() {}

    /**
     * The card of a model.
     *
     * @param notes what it says beside what every card says
     */
    public static ModelCard card(
            ModelSpec spec, TrainingData data, Recipe recipe, String trainer, Results results, CardNotes notes) {
        return new ModelCard(
                ModelCard.FORMAT_VERSION,
                spec.name(),
                spec.version(),
                spec.labels(),
                spec.featureSet(),
                INTENDED_FOR,
                NOT_FOR,
                joined(warnings(data), notes.warnings()),
                data,
                new ModelCard.Training(trainer, recipe.settings(), recipe.programVersion()),
                results,
                new ModelCard.Refusals(
                        spec.minConfidence(), spec.mostOther(), spec.novelty().threshold(), REFUSALS),
                joined(notes.limits(), LIMITS));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static List<String> warnings(TrainingData data) {
        List<String> warnings = new ArrayList<>();
        if (!data.peopleKnown()) {
            warnings.add(
                    "The dataset does not name the subject of every recording. Sessions or single files stood in for"
                            + " people, so the same person can be on both sides of a split, and these figures may be far too good.");
        }
        String few = data.labels().stream()
                .filter(one -> one.subjects() < FEW_PEOPLE)
                .map(one -> String.format(Locale.ROOT, "%s (%d)", one.label(), one.subjects()))
                .collect(Collectors.joining(", "));
        if (!few.isEmpty()) {
            warnings.add("Fewer than " + FEW_PEOPLE + " people for " + few
                    + ". Their figures rest on chance as much as on the model; believe the intervals, not the values.");
        }
        return warnings;
    }
}

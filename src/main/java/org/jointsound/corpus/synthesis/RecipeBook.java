package org.jointsound.corpus.synthesis;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.corpus.sound.SourceFamily;
import org.jointsound.corpus.sound.grains.GrainsRecipes;
import org.jointsound.corpus.sound.impulses.ImpulsesRecipes;
import org.jointsound.corpus.sound.mechanics.MechanicsRecipes;
import org.jointsound.corpus.sound.modes.ModesRecipes;
import org.jointsound.model.Label;

/** The recipes of all families. */
final class RecipeBook {
    static final List<Recipe> ALL = Stream.of(
                    MechanicsRecipes.ALL, ModesRecipes.ALL, GrainsRecipes.ALL, ImpulsesRecipes.ALL)
            .flatMap(List::stream)
            .toList();

    /** What an {@code other} is first drawn from: a good half strikes as joints do, and is the hardest to tell from them. */
    private static final List<Recipe.Kind> KINDS =
            List.of(Recipe.Kind.IMPOSTOR, Recipe.Kind.NUISANCE, Recipe.Kind.SPEECH, Recipe.Kind.STEADY);

    private static final double[] KIND_SHARES = {0.52, 0.18, 0.15, 0.15};

    /** How often a trimmed {@code other} is speech: recordings of single words are what is trimmed most. */
    private static final double TRIMMED_SPEECH_CHANCE = 0.5;

    private RecipeBook() {}

    /** One of the family's recipes for the label, each as likely; of {@code other} ones first a kind, of hard ones an impostor. */
    static Recipe draw(Label label, SourceFamily family, boolean hard, boolean trimmed, Draw draw) {
        if (!label.equals(Label.OTHER)) {
            return draw.pick(of(family, recipe -> recipe.label().equals(label)));
        }
        Recipe.Kind kind = kind(hard, trimmed, draw);
        return draw.pick(of(family, recipe -> recipe.kind() == kind));
    }

    private static Recipe.Kind kind(boolean hard, boolean trimmed, Draw draw) {
        if (hard) {
            return Recipe.Kind.IMPOSTOR;
        }
        return trimmed && draw.chance(TRIMMED_SPEECH_CHANCE)
                ? Recipe.Kind.SPEECH
                : KINDS.get(draw.weighted(KIND_SHARES));
    }

    /** A nuisance of the family that lies under another sound: any that has events. */
    static Recipe drawNuisance(SourceFamily family, Draw draw) {
        return draw.pick(of(family, Recipe::disturbs));
    }

    private static List<Recipe> of(SourceFamily family, Predicate<Recipe> which) {
        return ALL.stream()
                .filter(recipe -> recipe.family() == family)
                .filter(which)
                .toList();
    }
}

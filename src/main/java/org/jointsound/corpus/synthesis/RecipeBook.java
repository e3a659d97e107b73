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

    /** How often a trimmed {@code other} is speech: recordings of single words are what is trimmed most. */
    private static final double TRIMMED_SPEECH_CHANCE = 0.5;

    private RecipeBook() {}

    /** One of the family's recipes for the label, each as likely; for a hard {@code other} one of its impostors. */
    static Recipe draw(Label label, SourceFamily family, boolean hard, boolean trimmed, Draw draw) {
        List<Recipe> all = of(family, recipe -> recipe.label().equals(label));
        if (!label.equals(Label.OTHER)) {
            return draw.pick(all);
        }
        if (hard) {
            return draw.pick(of(family, recipe -> recipe.kind() == Recipe.Kind.IMPOSTOR));
        }
        List<Recipe> speech = of(family, recipe -> recipe.kind() == Recipe.Kind.SPEECH);
        return trimmed && !speech.isEmpty() && draw.chance(TRIMMED_SPEECH_CHANCE) ? draw.pick(speech) : draw.pick(all);
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

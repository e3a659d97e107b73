package org.jointsound.corpus.sound.grains;

import static org.jointsound.corpus.sound.SourceFamily.GRAINS;

import java.util.List;
import org.jointsound.corpus.sound.Recipe;

/** Sounds by grains of shaped noise. */
public final class GrainsRecipes {
    public static final List<Recipe> ALL = List.of(
            Recipe.other("hand_clap", GRAINS, Recipe.Kind.IMPOSTOR, new HandClap()),
            Recipe.other("cloth_rustle", GRAINS, Recipe.Kind.NUISANCE, new ClothRustle()),
            Recipe.other("rain", GRAINS, Recipe.Kind.STEADY, new Rain()),
            Recipe.other("swells", GRAINS, Recipe.Kind.STEADY, new Swells()),
            Recipe.other("steady_noise", GRAINS, Recipe.Kind.STEADY, new SteadyNoise()));

    private GrainsRecipes() {}
}

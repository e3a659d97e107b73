package org.jointsound.corpus.sound.mechanics;

import static org.jointsound.corpus.sound.SourceFamily.MECHANICS;

import java.util.List;
import org.jointsound.corpus.sound.Recipe;

/** Sounds by integrated equations of motion. */
public final class MechanicsRecipes {
    public static final List<Recipe> ALL = List.of(
            Recipe.other("footsteps", MECHANICS, Recipe.Kind.NUISANCE, new Footsteps()),
            Recipe.other("loose_contact", MECHANICS, Recipe.Kind.NUISANCE, new LooseContact()),
            Recipe.other("rotor", MECHANICS, Recipe.Kind.STEADY, new Rotor()),
            Recipe.other("quiet_room", MECHANICS, Recipe.Kind.STEADY, (scene, track, draw) -> {}));

    private MechanicsRecipes() {}
}

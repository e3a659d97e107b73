package org.jointsound.corpus.sound.impulses;

import static org.jointsound.corpus.sound.SourceFamily.IMPULSES;

import java.util.List;
import org.jointsound.corpus.sound.Recipe;

/** Sounds by point processes of impulses through filters. */
public final class ImpulsesRecipes {
    public static final List<Recipe> ALL = List.of(
            Recipe.other("fire_crackle", IMPULSES, Recipe.Kind.IMPOSTOR, new FireCrackle()),
            Recipe.other("skin_friction", IMPULSES, Recipe.Kind.NUISANCE, new SkinFriction()));

    private ImpulsesRecipes() {}
}

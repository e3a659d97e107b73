package org.jointsound.corpus.synthesis;

import org.jointsound.corpus.sound.Recipe;

/** Recipes by name, for tests. */
final class Recipes {
    private Recipes() {}

    static Recipe of(String slug) {
        return RecipeBook.ALL.stream()
                .filter(recipe -> recipe.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}

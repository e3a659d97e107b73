package org.jointsound.corpus.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.corpus.sound.SourceFamily;
import org.jointsound.corpus.synthesis.DrySound;
import org.jointsound.corpus.synthesis.Specimen;

/** Finds the values of a figure in one recording. */
interface Measure {
    /** The values of one sound, and whose mechanisms made it. */
    record Found(SourceFamily family, List<Double> values) {
        public Found {
            values = List.copyOf(values);
        }
    }

    List<Found> in(Specimen specimen);

    /** One value of each stretch. */
    static List<Double> each(List<Stretch> stretches, ToDoubleFunction<Stretch> value) {
        return stretches.stream().mapToDouble(value).boxed().toList();
    }

    /** Measures each sound of the scene before room and sensor, for these recipes. */
    static Measure sounds(Predicate<Recipe> recipes, Function<DrySound, List<Double>> values) {
        return specimen -> {
            List<Found> found = new ArrayList<>();
            for (DrySound sound : specimen.sounds()) {
                if (recipes.test(sound.recipe())) {
                    found.add(new Found(sound.recipe().family(), values.apply(sound)));
                }
            }
            return found;
        };
    }

    /** Measures recordings of this kind as they go to the file. */
    static Measure recordings(Predicate<Specimen> which, Function<Specimen, List<Double>> values) {
        return specimen -> which.test(specimen)
                ? List.of(new Found(specimen.labelled().recipe().family(), values.apply(specimen)))
                : List.of();
    }
}

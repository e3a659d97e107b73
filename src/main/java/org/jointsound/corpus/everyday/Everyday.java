package org.jointsound.corpus.everyday;

import java.util.List;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.corpus.sound.Recipe.Kind;
import org.jointsound.corpus.sound.SoundSource;
import org.jointsound.corpus.sound.SourceFamily;

/** The everyday scores as a source family plays them. */
public final class Everyday {
    private Everyday() {}

    /** One recipe for each score, named after the family and what sounds. */
    public static List<Recipe> recipes(SourceFamily family, Workshop workshop) {
        return List.of(
                recipe("footsteps", family, Kind.IMPOSTOR, new Footfalls(workshop)),
                recipe("claps", family, Kind.IMPOSTOR, new Claps(workshop)),
                recipe("knocks", family, Kind.IMPOSTOR, new Knocks(workshop)),
                recipe("clock", family, Kind.IMPOSTOR, new TickTock(workshop)),
                recipe("typing", family, Kind.IMPOSTOR, new Typing(workshop)),
                recipe("switch", family, Kind.IMPOSTOR, new Switches(workshop)),
                recipe("drop", family, Kind.IMPOSTOR, new Drops(workshop)),
                recipe("door", family, Kind.IMPOSTOR, new Doors(workshop)),
                recipe("fire", family, Kind.IMPOSTOR, new Fire(workshop)),
                recipe("rustle", family, Kind.NUISANCE, new Rustles(workshop)),
                recipe("bark", family, Kind.NUISANCE, new Calls(workshop, Calls.Kind.BARK)),
                recipe("cry", family, Kind.NUISANCE, new Calls(workshop, Calls.Kind.CRY)),
                recipe("crow", family, Kind.NUISANCE, new Calls(workshop, Calls.Kind.CROW)),
                recipe("sneeze", family, Kind.NUISANCE, new Expulsions(workshop, true)),
                recipe("cough", family, Kind.NUISANCE, new Expulsions(workshop, false)),
                recipe("words", family, Kind.SPEECH, new Words(workshop)),
                recipe("rainfall", family, Kind.STEADY, new Rainfall(workshop)),
                recipe("surf", family, Kind.STEADY, new Surf(workshop)),
                recipe("helicopter", family, Kind.STEADY, new Helicopter(workshop)),
                recipe("engine", family, Kind.STEADY, new Engine(workshop)));
    }

    private static Recipe recipe(String name, SourceFamily family, Kind kind, SoundSource source) {
        return Recipe.other(family.slug() + "_" + name, family, kind, source);
    }
}

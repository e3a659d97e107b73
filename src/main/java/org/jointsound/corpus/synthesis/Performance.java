package org.jointsound.corpus.synthesis;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.MovementCycle;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.Track;
import org.jointsound.model.Label;

/** What sounds in a scene: the labelled sound first, in a mixed scene a second joint sound, then what disturbs. */
final class Performance {
    private static final double MOST_APART_DB = 6;
    private static final double LEAST_UNDER_DB = 8;
    private static final double MOST_UNDER_DB = 20;

    private final Conditions conditions;
    private final double sizeScale;

    /**
     * A performance that has not begun.
     *
     * @param sizeScale of the person
     */
    Performance(Conditions conditions, double sizeScale) {
        this.conditions = conditions;
        this.sizeScale = sizeScale;
    }

    List<Part> parts(Label label, Draw draw) {
        List<Part> parts = new ArrayList<>();
        Recipe main = recipe(label, draw);
        if (conditions.mixed() && !label.equals(Label.OTHER)) {
            inTurn(main, recipe(anotherJointLabel(label, draw), draw), parts, draw);
        } else {
            parts.add(new Part(main, play(main, conditions.playedSeconds(), draw.split()), conditions.snrDb()));
        }
        for (int i = 0; i < conditions.nuisances(); i++) {
            Recipe nuisance = RecipeBook.drawNuisance(conditions.family(), draw);
            double snrDb = conditions.snrDb() - draw.uniform(LEAST_UNDER_DB, MOST_UNDER_DB);
            parts.add(new Part(nuisance, play(nuisance, conditions.playedSeconds(), draw.split()), snrDb));
        }
        return parts;
    }

    private Recipe recipe(Label label, Draw draw) {
        return RecipeBook.draw(label, conditions.family(), conditions.hard(), conditions.trimmed(), draw);
    }

    private static Label anotherJointLabel(Label label, Draw draw) {
        return draw.pick(Label.STANDARD.stream()
                .filter(other -> !other.equals(label) && !other.equals(Label.OTHER))
                .toList());
    }

    /** Two sounds, one in each part of the scene, either first. */
    private void inTurn(Recipe main, Recipe second, List<Part> parts, Draw draw) {
        double all = conditions.playedSeconds();
        double mainSeconds = all * draw.uniform(0.45, 0.55);
        boolean mainFirst = draw.chance(0.5);
        Track mainTrack = play(main, mainSeconds, draw.split());
        Track secondTrack = play(second, all - mainSeconds, draw.split());
        double secondDb = conditions.snrDb() + draw.uniform(-MOST_APART_DB, MOST_APART_DB);
        parts.add(new Part(main, mainTrack.within(all, mainFirst ? 0 : all - mainSeconds), conditions.snrDb()));
        parts.add(new Part(second, secondTrack.within(all, mainFirst ? mainSeconds : 0), secondDb));
    }

    private Track play(Recipe recipe, double seconds, Draw draw) {
        MovementCycle cycle = new MovementCycle(seconds, draw.split());
        double kept = Math.min(seconds, conditions.keptSeconds());
        Track track = new Track(seconds);
        recipe.source().play(new Scene(seconds, kept, cycle, sizeScale, conditions.hard()), track, draw);
        return track;
    }
}

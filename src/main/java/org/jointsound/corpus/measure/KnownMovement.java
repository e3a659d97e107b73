package org.jointsound.corpus.measure;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.MovementCycle;
import org.jointsound.corpus.sound.Recipe;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.Track;
import org.jointsound.corpus.synthesis.Specimen;

/**
 * A recording's sound played once more, by the same recipe and person, in a movement of which we know every angle: the
 * recordings themselves keep none.
 */
final class KnownMovement {
    /** As long as the longest recording of one sound, to hold as many cycles as there are. */
    private static final double SECONDS = 8;

    private KnownMovement() {}

    /**
     * A group of pulses within its cycle.
     *
     * @param angle where it lies, 0 to 1 of the range
     * @param outward whether the joint moves out there
     */
    record Passage(double angle, boolean outward) {}

    /** Where in the movement the groups of the labelled sound begin. */
    static List<Passage> beginnings(Specimen specimen) {
        return passages(specimen, 0);
    }

    /** Where in the movement the middles of the groups lie, for sounds that go on for part of it. */
    static List<Passage> middles(Specimen specimen) {
        return passages(specimen, 0.5);
    }

    private static List<Passage> passages(Specimen specimen, double share) {
        Recipe recipe = specimen.labelled().recipe();
        return passages(recipe, specimen.sizeScale(), share, Draw.of(specimen.seed(), 1));
    }

    /** The passages of a recipe; {@code share} of a group lies before the moment that counts. */
    static List<Passage> passages(Recipe recipe, double sizeScale, double share, Draw draw) {
        MovementCycle cycle = new MovementCycle(SECONDS, draw.split());
        Track track = new Track(SECONDS);
        recipe.source().play(new Scene(SECONDS, SECONDS, cycle, sizeScale, false), track, draw);
        List<Passage> passages = new ArrayList<>();
        for (Track.Mark mark : track.groups(0)) {
            passages.add(passage(cycle, mark.startSeconds() + share * (mark.endSeconds() - mark.startSeconds())));
        }
        return passages;
    }

    private static Passage passage(MovementCycle cycle, double seconds) {
        int which = 0;
        while (which < cycle.count() - 1 && cycle.secondsAt(which + 1, 0, true) <= seconds) {
            which++;
        }
        double phase = (seconds - cycle.secondsAt(which, 0, true)) / cycle.period(which);
        return new Passage(0.5 - 0.5 * StrictMath.cos(2 * Math.PI * phase), phase < 0.5);
    }

    /** Angles of the passages in the direction of the first; the other way a sound may have an angle of its own. */
    static List<Double> anglesOneWay(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.outward() == passages.get(0).outward())
                .map(Passage::angle)
                .toList();
    }

    /** 1 for each passage on the way out, 0 on the way back. */
    static List<Double> outward(List<Passage> passages) {
        return passages.stream().map(passage -> passage.outward() ? 1.0 : 0.0).toList();
    }

    /** 1 when they come on both ways, 0 on one; empty when there are fewer than two. */
    static List<Double> reciprocal(List<Passage> passages) {
        long ways = passages.stream().map(Passage::outward).distinct().count();
        return passages.size() < 2 ? List.of() : List.of(ways == 2 ? 1.0 : 0.0);
    }

    /** 1 when all come on the way out, 0 when all on the way back; empty when there are fewer than two or both. */
    static List<Double> outwardOnly(List<Passage> passages) {
        return reciprocal(passages).equals(List.of(0.0))
                ? List.of(passages.get(0).outward() ? 1.0 : 0.0)
                : List.of();
    }
}

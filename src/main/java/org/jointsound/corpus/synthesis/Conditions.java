package org.jointsound.corpus.synthesis;

import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;
import org.jointsound.corpus.sound.SourceFamily;

/**
 * How a recording is made, apart from what sounds in it. Drawn without knowing the label, so that nothing here can tell
 * it.
 *
 * @param playedSeconds length of the scene
 * @param keptSeconds length of the recording; less than the scene's when only a part round an event is kept
 * @param leadSeconds how long before that event the kept part begins
 * @param snrDb loudest 10 ms of the sound over the background
 * @param nuisances other sounds under it, 0 to 2
 * @param peakDbfs level to which the recording is driven; what goes beyond 0 is cut off
 * @param mixed whether a second joint sound is wanted; never in a part
 * @param family whose mechanisms make all that sounds
 * @param hard whether the kind of the class is wanted that is easily taken for another
 */
record Conditions(
        double playedSeconds,
        double keptSeconds,
        double leadSeconds,
        double snrDb,
        int nuisances,
        double peakDbfs,
        boolean hard,
        boolean mixed,
        SourceFamily family,
        String movement) {
    private static final double HARD_CHANCE = 0.08;
    private static final double MIXED_CHANCE = 0.1;
    private static final double ROOM_FOR_A_SECOND_SECONDS = 2;
    private static final double CLIPPED_CHANCE = 0.03;
    private static final double EASY_LEAST_DB = 18;
    private static final double LEAST_DB = 3;
    private static final double MOST_DB = 40;
    private static final double LONGEST_LEAD_SECONDS = 0.06;
    private static final List<String> MOVEMENTS =
            List.of("voluntary", "habitual", "forced", "spontaneous", "adjustment");

    /** Draws them; easy ones are whole, without nuisances and clipping. */
    static Conditions drawn(boolean easy, Draw draw) {
        // All is drawn in any case, so that an easy recording is by the same family and movement as the other.
        int whenRough = easy ? 0 : 1;
        boolean hard = draw.chance(HARD_CHANCE) && !easy;
        double played = draw.uniform(2, 8);
        double cropped = draw.uniform(0.5, 1.5);
        double trimmed = draw.uniform(0.25, Scene.LONGEST_TRIMMED_SECONDS);
        double cropLead = draw.uniform(Scene.MARGIN_SECONDS, cropped - Scene.MARGIN_SECONDS);
        double trimLead = draw.uniform(0, LONGEST_LEAD_SECONDS);
        int part = draw.weighted(0.80, 0.15, 0.05) * whenRough;
        double snrDb = draw.normalWithin(20, 7, easy ? EASY_LEAST_DB : LEAST_DB, MOST_DB);
        int nuisances = draw.weighted(0.55, 0.35, 0.10) * whenRough;
        boolean clipped = draw.chance(CLIPPED_CHANCE) && !easy;
        boolean mixed = draw.chance(MIXED_CHANCE) && part == 0 && !hard;
        double whole = mixed ? played + ROOM_FOR_A_SECOND_SECONDS : played;
        return new Conditions(
                whole,
                List.of(whole, cropped, trimmed).get(part),
                List.of(0.0, cropLead, trimLead).get(part),
                snrDb,
                nuisances,
                clipped ? draw.uniform(1, 6) : draw.uniform(-30, -1),
                hard,
                mixed,
                draw.pick(List.of(SourceFamily.values())),
                draw.pick(MOVEMENTS));
    }

    boolean whole() {
        return keptSeconds == playedSeconds;
    }

    boolean trimmed() {
        return keptSeconds <= Scene.LONGEST_TRIMMED_SECONDS;
    }
}

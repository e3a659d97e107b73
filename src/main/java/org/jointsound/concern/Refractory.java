package org.jointsound.concern;

import java.time.Duration;
import java.util.List;
import org.jointsound.model.Label;
import org.jointsound.model.PresentLabel;
import org.jspecify.annotations.Nullable;

/**
 * What two pops within the refractory period say. A joint that has cavitated cannot do so again until the gas has
 * dissolved, about 20 minutes (Unsworth, Dowson and Wright 1971, Ann Rheum Dis 30:348-358). So two pops of one joint inside
 * that time are evidence against cavitation and for snapping or clicking.
 *
 * <p>How strong that evidence is nobody has measured. The odds of a cavitation pop are divided by {@link #ODDS_DIVISOR},
 * however many pops there are: enough to change the label of an event that was in doubt (0.75 becomes 0.43), not of one that
 * was sure (0.95 becomes 0.83), because a "joint" of a report may be several (a finger has three), and clocks are set wrong.
 * {@code src/docs/decisions/0010-refractory-check.md} has the reasons.
 */
public enum Refractory {
    /** No two pops within the period. */
    NONE,
    /** There are, but they may come from different joints: the spine has many, and so may what is not named. */
    MENTIONED,
    /** There are, at one joint: a cavitation pop is less likely. */
    WEAKENS;

    /** Id of the rule that says so. */
    public static final String RULE = "refractory";

    /** About how long gas needs to dissolve again. */
    public static final Duration PERIOD = Duration.ofMinutes(20);

    /** By how much the odds of a cavitation pop are divided. */
    public static final double ODDS_DIVISOR = 4;

    /**
     * Checks the pops of a recording against each other, and against those that are remembered.
     *
     * @param heard joint sounds of the recording, before they are weighed
     */
    public static Refractory check(List<PresentLabel> heard, Circumstances known) {
        int pops = PresentLabel.events(heard, Label.CAVITATION_POP);
        boolean again = pops > 0 && known.past().recordings().stream().anyMatch(one -> isPopWithin(one, known));
        SymptomReport report = known.report();
        boolean sameJoint = isOneJoint(report.joint());
        if ((pops > 1 && sameJoint && report.side() != Side.BOTH) || (again && sameJoint && isOneSide(report.side()))) {
            return WEAKENS;
        }
        return pops > 1 || again ? MENTIONED : NONE;
    }

    private static boolean isPopWithin(PastRecording past, Circumstances known) {
        Duration apart = Duration.between(past.recordedAt(), known.at()).abs();
        return past.pops() > 0 && apart.compareTo(PERIOD) < 0;
    }

    /** Whether two recordings with the same joint and side in their reports tell of one place: one joint, or one spine. */
    static boolean isOnePlace(SymptomReport report) {
        Joint joint = report.joint();
        return joint != null && (joint.isSpinal() || (isOneJoint(joint) && isOneSide(report.side())));
    }

    private static boolean isOneJoint(@Nullable Joint joint) {
        return joint != null && joint != Joint.OTHER && !joint.isSpinal();
    }

    /** A recording is of one side, also when nobody says of which; two recordings are so only when both say it. */
    private static boolean isOneSide(@Nullable Side side) {
        return side == Side.LEFT || side == Side.RIGHT;
    }

    /** What it does, as a reason says it. */
    String effect() {
        return this == WEAKENS ? "weakens " + Label.CAVITATION_POP : "none";
    }
}

package org.jointsound.corpus.sound.impulses;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Scene;

/**
 * Something that gives way as the joint nears an angle: its hazard grows exponentially with the angle (Gompertz), so
 * that the angle where it gives way follows a Gumbel law. A pass on which it holds makes the next such pass likelier.
 *
 * @param angleDeviation standard deviation of the angle, as a fraction of the range
 * @param reciprocalChance how often it also gives way on the way back; otherwise on one way only
 * @param missChance share of passes on which it holds
 * @param least a clip holds at least so many, unless it is too short for them
 */
record AngleHazard(double angleDeviation, double reciprocalChance, double missChance, int least) {
    private static final int TRIES = 200;
    private static final double MOST_PERSISTENCE = 0.5;
    private static final double EULER_GAMMA = 0.5772156649015329;

    /** When it gives way; at least once. */
    List<Double> moments(Scene scene, Draw draw) {
        boolean reciprocal = draw.chance(reciprocalChance);
        double persistence = draw.uniform(0, MOST_PERSISTENCE);
        List<Double> best = List.of();
        for (int i = 0; i < TRIES && best.size() < least; i++) {
            List<Double> moments = attempt(scene, reciprocal, persistence, draw);
            best = moments.size() > best.size() ? moments : best;
        }
        return best.isEmpty() ? List.of(scene.clipSeconds() / 2) : best;
    }

    private List<Double> attempt(Scene scene, boolean reciprocal, double persistence, Draw draw) {
        boolean outward = draw.chance(0.5);
        double angle = draw.uniform(0.1, 0.9);
        double otherAngle = draw.uniform(0.1, 0.9);
        boolean missed = draw.chance(missChance);
        List<Double> moments = new ArrayList<>();
        for (int pass = 0; pass < 2 * scene.cycle().count(); pass++) {
            boolean main = (pass % 2 == 0) == outward;
            if (!main && !reciprocal) {
                continue;
            }
            double at = scene.cycle().secondsAt(pass / 2, drawn(main ? angle : otherAngle, draw), pass % 2 == 0);
            // A two-state chain that misses as often as it should on the whole.
            missed = draw.chance((1 - persistence) * missChance + (missed ? persistence : 0));
            if (!missed && scene.holds(at)) {
                moments.add(at);
            }
        }
        return moments;
    }

    /** The angle of one pass, of this mean. */
    double drawn(double meanAngle, Draw draw) {
        double scale = angleDeviation * StrictMath.sqrt(6) / Math.PI;
        return meanAngle + scale * (StrictMath.log(Math.max(1e-9, draw.exponential(1))) + EULER_GAMMA);
    }
}

package org.jointsound.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns a model's raw scores into probabilities and prediction sets that keep their promise. Fitted on predictions for
 * subjects that the model had not seen.
 *
 * @param temperature softens (above 1) or sharpens (below 1) the raw probabilities; above 0
 * @param lapse share of cases in which the model is wrong whatever it says, in [0, 1): every label keeps this share of an
 *     even guess, so that no answer claims more certainty than the cases it was fitted on can bear (a lapse rate, as in
 *     Wichmann and Hill 2001, Percept Psychophys 63:1293-1313)
 * @param setThreshold a label belongs to the prediction set when its calibrated probability is at least this: the
 *     split-conformal threshold of least ambiguous sets (Sadinle, Lei and Wasserman 2019, J Am Stat Assoc 114:223-234)
 * @param coverage the set also takes in labels, most likely first, until together they hold this much probability. The
 *     threshold alone keeps the promise on average, but by leaving doubtful cases with one label; this names the rivals
 */
public record Calibration(double temperature, double lapse, double setThreshold, double coverage) {

    public Calibration {
        boolean shares =
                lapse >= 0 && lapse < 1 && setThreshold >= 0 && setThreshold <= 1 && coverage >= 0 && coverage < 1;
        if (!(temperature > 0) || !Double.isFinite(temperature) || !shares) {
            throw new IllegalArgumentException(
                    "temperature " + temperature + " must be above 0, lapse " + lapse + " within [0, 1), threshold "
                            + setThreshold + " within [0, 1], coverage " + coverage + " within [0, 1)");
        }
    }

    /** Calibrated probabilities, in the order of the raw ones. */
    public Map<Label, Double> apply(Map<Label, Double> raw) {
        Map<Label, Double> out = Probabilities.tempered(raw, temperature);
        double guess = lapse / out.size();
        out.replaceAll((label, probability) -> (1 - lapse) * probability + guess);
        return out;
    }

    /** Labels that cannot be ruled out, most likely first; the most likely one is always in. */
    public List<Label> predictionSet(Map<Label, Double> calibrated) {
        List<Label> set = new ArrayList<>();
        double held = 0;
        for (Label label : Probabilities.ranked(calibrated)) {
            double probability = calibrated.getOrDefault(label, 0.0);
            if (set.isEmpty() || held < coverage || probability >= setThreshold) {
                set.add(label);
            }
            held += probability;
        }
        return set;
    }
}

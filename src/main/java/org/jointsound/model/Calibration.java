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
 *     split-conformal threshold of least ambiguous sets (Sadinle, Lei and Wasserman 2019, J Am Stat Assoc 114:223-234), the
 *     smallest sets on average that keep the promise
 * @param coverage the promise: the share of cases like those it was fitted on whose set holds the true label
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
        for (Label label : Probabilities.ranked(calibrated)) {
            if (set.isEmpty() || calibrated.getOrDefault(label, 0.0) >= setThreshold) {
                set.add(label);
            }
        }
        return set;
    }
}

package org.jointsound.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Operations on a distribution over labels. */
final class Probabilities {
    /** Keeps logarithms finite; far below anything a report shows. */
    private static final double LEAST = 1e-9;

    private Probabilities() {}

    static Label mostLikely(Map<Label, Double> probabilities) {
        return ranked(probabilities).get(0);
    }

    /** Labels by falling probability; ties keep their order. */
    static List<Label> ranked(Map<Label, Double> probabilities) {
        List<Map.Entry<Label, Double>> entries = new ArrayList<>(probabilities.entrySet());
        entries.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        return entries.stream().map(Map.Entry::getKey).toList();
    }

    /** The odds of one label divided, the others kept in proportion to each other. */
    static Map<Label, Double> withLowerOdds(Map<Label, Double> probabilities, Label label, double divisor) {
        double before = probabilities.getOrDefault(label, 0.0);
        double total = 1 - before + before / divisor;
        Map<Label, Double> out = new LinkedHashMap<>();
        probabilities.forEach((one, p) -> out.put(one, (one.equals(label) ? p / divisor : p) / total));
        return out;
    }

    /**
     * Temperature scaling (Guo et al. 2017, On Calibration of Modern Neural Networks, section 4.2) of probabilities:
     * each to the power of {@code 1 / temperature}, normalised. Above 1 it softens, below 1 it sharpens.
     */
    static Map<Label, Double> tempered(Map<Label, Double> probabilities, double temperature) {
        Map<Label, Double> out = new LinkedHashMap<>();
        double sum = 0;
        for (Map.Entry<Label, Double> entry : probabilities.entrySet()) {
            double value = Math.pow(Math.max(LEAST, entry.getValue()), 1 / temperature);
            out.put(entry.getKey(), value);
            sum += value;
        }
        double total = sum;
        out.replaceAll((label, value) -> value / total);
        return out;
    }
}

package org.jointsound.training;

import java.util.List;
import java.util.Map;
import org.jointsound.model.Calibration;
import org.jointsound.model.Label;

/** Fits a calibration on probabilities for cases that the model had not seen. */
final class CalibrationFit {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double LARGEST_LAPSE = 0.3;
    private static final int LAPSES = 20;

    private CalibrationFit() {}

    /**
     * One case.
     *
     * @param raw probabilities before calibration
     * @param truth the right label
     */
    record Case(Map<Label, Double> raw, Label truth) {}

    /**
     * Temperature and lapse of least log loss over some cases, then the split-conformal threshold with them over others: the
     * {@code ceil((n + 1) coverage)}-th smallest of one minus the true label's probability. The lapse is at least one in
     * {@code n + 2}, the chance of a first error after n cases without one (Laplace's rule of succession).
     */
    static Calibration fit(List<Case> cases, List<Case> forSets, double coverage) {
        CaseTable table = new CaseTable(cases);
        double least = Math.min(LARGEST_LAPSE, 1.0 / (cases.size() + 2));
        double lapse = least;
        double temperature = temperature(table, lapse);
        for (int i = 1; i < LAPSES; i++) {
            double otherLapse = least * Math.pow(LARGEST_LAPSE / least, (double) i / (LAPSES - 1));
            double otherTemperature = temperature(table, otherLapse);
            if (table.logLoss(otherTemperature, otherLapse) < table.logLoss(temperature, lapse)) {
                temperature = otherTemperature;
                lapse = otherLapse;
            }
        }
        double threshold = threshold(forSets, new Calibration(temperature, lapse, 0, coverage));
        return new Calibration(temperature, lapse, threshold, coverage);
    }

    /** For probabilities that are calibrated already: as they are, with the threshold of {@link #fit} for sets. */
    static Calibration setsAlone(List<Case> forSets, double coverage) {
        double threshold = threshold(forSets, new Calibration(1, 0, 0, coverage));
        return new Calibration(1, 0, threshold, coverage);
    }

    private static double threshold(List<Case> cases, Calibration calibration) {
        double[] misses = cases.stream()
                .mapToDouble(one -> 1 - calibration.apply(one.raw()).getOrDefault(one.truth(), 0.0))
                .sorted()
                .toArray();
        int rank = (int) Math.ceil((misses.length + 1) * calibration.coverage());
        return rank > misses.length ? 0 : Math.max(0, 1 - misses[rank - 1]);
    }

    /** Golden-section search over the logarithm of the temperature; the loss has one minimum there. */
    private static double temperature(CaseTable table, double lapse) {
        double low = Math.log(0.1);
        double high = Math.log(10);
        while (high - low > 1e-3) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (table.logLoss(Math.exp(left), lapse) < table.logLoss(Math.exp(right), lapse)) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
    }
}

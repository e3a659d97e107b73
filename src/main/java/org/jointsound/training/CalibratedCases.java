package org.jointsound.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jointsound.model.Label;
import org.jointsound.model.Prediction;

/** Calibrated answers on recordings beside their true labels. */
final class CalibratedCases {
    private static final int BINS = 15;

    private final List<Case> cases;

    private CalibratedCases(List<Case> cases) {
        this.cases = List.copyOf(cases);
    }

    private record Case(double confidence, boolean right, boolean covered, int setSize) {}

    static CalibratedCases of(List<Answer> answers, FittedCalibration fitted) {
        List<Case> cases = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer.counts()) {
                Map<Label, Double> calibrated = fitted.recording().apply(answer.pooled(fitted.event()));
                Label truth = answer.recording().label();
                List<Label> set = fitted.recording().predictionSet(calibrated);
                Prediction said = new Prediction(calibrated, set, 0, null);
                cases.add(new Case(said.confidence(), said.label().equals(truth), set.contains(truth), set.size()));
            }
        }
        return new CalibratedCases(cases);
    }

    static CalibratedCases joined(List<CalibratedCases> parts) {
        return new CalibratedCases(
                parts.stream().flatMap(part -> part.cases.stream()).toList());
    }

    /** Expected calibration error over 15 equal-width bins of confidence (Guo et al. 2017, eq. 3); NaN without a case. */
    double calibrationError() {
        double[] gaps = new double[BINS];
        for (Case one : cases) {
            int bin = Math.min(BINS - 1, (int) (one.confidence * BINS));
            gaps[bin] += (one.right ? 1 : 0) - one.confidence;
        }
        double sum = 0;
        for (double gap : gaps) {
            sum += Math.abs(gap);
        }
        return sum / cases.size();
    }

    /** Share of prediction sets that hold the true label; NaN without a case. */
    double coverage() {
        return mean(cases.stream().mapToDouble(one -> one.covered ? 1 : 0).toArray());
    }

    double meanSetSize() {
        return mean(cases.stream().mapToDouble(Case::setSize).toArray());
    }

    /** Accuracy over this share of the cases, the surest ones; NaN without a case. */
    double accuracyOfSurest(double share) {
        return mean(cases.stream()
                .sorted(Comparator.comparingDouble(one -> -one.confidence))
                .limit(Math.round(share * cases.size()))
                .mapToDouble(one -> one.right ? 1 : 0)
                .toArray());
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}

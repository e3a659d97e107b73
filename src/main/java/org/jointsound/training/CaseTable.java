package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.model.Label;

/** Cases as plain numbers, because a fit goes through them a thousand times. */
final class CaseTable {
    /** Probabilities below this count as this; keeps logarithms finite. */
    private static final double LEAST = 1e-9;

    private final double[][] logs;
    private final int[] truth;

    CaseTable(List<CalibrationFit.Case> cases) {
        logs = new double[cases.size()][];
        truth = new int[cases.size()];
        for (int i = 0; i < logs.length; i++) {
            List<Label> labels = new ArrayList<>(cases.get(i).raw().keySet());
            logs[i] = cases.get(i).raw().values().stream()
                    .mapToDouble(p -> Math.log(Math.max(LEAST, p)))
                    .toArray();
            truth[i] = labels.indexOf(cases.get(i).truth());
        }
    }

    /** Mean negative log-likelihood of the true labels under a temperature and a lapse above 0; 0 without cases. */
    double logLoss(double temperature, double lapse) {
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            double total = 0;
            for (double log : logs[i]) {
                total += Math.exp(log / temperature);
            }
            double given = truth[i] < 0 ? 0 : Math.exp(logs[i][truth[i]] / temperature) / total;
            sum -= Math.log((1 - lapse) * given + lapse / logs[i].length);
        }
        return logs.length == 0 ? 0 : sum / logs.length;
    }
}

package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jointsound.model.Calibration;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class CalibrationFitTest {

    /** Cases whose true probabilities are known; the raw ones are those to the power of the given temperature. */
    private static List<CalibrationFit.Case> cases(int count, double temperature, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<CalibrationFit.Case> cases = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<Label, Double> truth = new LinkedHashMap<>();
            double sum = 0;
            for (Label label : Label.STANDARD) {
                double weight = Math.exp(2 * random.nextGaussian());
                truth.put(label, weight);
                sum += weight;
            }
            double total = sum;
            truth.replaceAll((label, weight) -> weight / total);
            double draw = random.nextDouble();
            Label drawn = Label.OTHER;
            for (Label label : Label.STANDARD) {
                draw -= Objects.requireNonNull(truth.get(label));
                if (draw < 0) {
                    drawn = label;
                    break;
                }
            }
            cases.add(new CalibrationFit.Case(new Calibration(1 / temperature, 0, 0, 0).apply(truth), drawn));
        }
        return cases;
    }

    private static Calibration fit(List<CalibrationFit.Case> cases) {
        return CalibrationFit.fit(cases, cases, 0.9);
    }

    @Test
    void findsTheTemperatureThatWasAppliedToTrueProbabilities() {
        assertThat(fit(cases(20_000, 2.5, 1)).temperature()).isCloseTo(2.5, within(0.1));
        assertThat(fit(cases(20_000, 0.5, 2)).temperature()).isCloseTo(0.5, within(0.03));
    }

    /** As many cases as asked for in which the model says clicking and nothing else; one in {@code wrongEvery} is wrong. */
    private static List<CalibrationFit.Case> sureCases(int count, int wrongEvery) {
        Map<Label, Double> sure = new LinkedHashMap<>();
        Label.STANDARD.forEach(label -> sure.put(label, label.equals(Label.CLICKING) ? 1.0 : 0.0));
        List<CalibrationFit.Case> cases = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            cases.add(new CalibrationFit.Case(sure, i % wrongEvery == 0 ? Label.OTHER : Label.CLICKING));
        }
        return cases;
    }

    @Test
    void findsHowOftenTheModelIsSureAndWrong() {
        List<CalibrationFit.Case> cases = sureCases(1_000, 25);
        Map<Label, Double> calibrated = fit(cases).apply(cases.get(0).raw());

        // One in 25 is wrong, so the sure answer is right 96 times in a hundred.
        assertThat(calibrated.get(Label.CLICKING)).isCloseTo(0.96, within(0.01));
    }

    @Test
    void noAnswerIsSurerThanTheCasesBear() {
        List<CalibrationFit.Case> cases = sureCases(98, 1_000);
        Map<Label, Double> calibrated = fit(cases).apply(cases.get(0).raw());

        // 98 right ones bear one error in a hundred, and an even guess is right one time in five.
        assertThat(calibrated.get(Label.CLICKING)).isCloseTo(1 - 0.01 * 4 / 5, within(1e-6));
    }

    @Test
    void setsHoldTheTruthAsOftenAsPromisedOnFreshCases() {
        Calibration calibration = fit(cases(2_000, 1.7, 3));
        Scores fresh = Scores.of(cases(20_000, 1.7, 4), calibration);

        // 2000 calibration cases: the coverage reached scatters by about sqrt(0.9 * 0.1 / 2000) = 0.007.
        assertThat(fresh.coverage()).isBetween(0.9 - 0.025, 0.9 + 0.025);
        assertThat(fresh.calibrationError()).isLessThan(0.02);
        assertThat(fresh.meanSetSize()).isBetween(1.0, 4.0);
    }

    @Test
    void tooFewCasesForThePromiseGiveTheSetOfAllLabels() {
        List<CalibrationFit.Case> few = cases(5, 1, 5);
        Calibration calibration = fit(few);

        assertThat(calibration.setThreshold()).isZero();
        assertThat(calibration.predictionSet(few.get(0).raw())).hasSize(5);
    }
}

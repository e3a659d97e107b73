package org.jointsound.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much worse than the champion a model may be that takes its place.
 *
 * @param f1 that any label may lose, 0 to 1
 * @param calibrationError that may be gained, 0 to 1
 */
public record PromotionThresholds(double f1, double calibrationError) {
    /** Choices, no measurements ({@code src/docs/decisions/0012-registry.md}). */
    public static final PromotionThresholds STANDARD = new PromotionThresholds(0.02, 0.02);

    /**
     * Share of the recordings that may be told without doubt no longer. F1 is of the most likely label, however doubtful, so without
     * this a model that is sure of nothing could serve. A choice, too.
     */
    private static final double CERTAIN = 0.1;

    /** A difference that is only one of rounding is none. */
    private static final double ROUNDING = 1e-9;

    public PromotionThresholds {
        if (!(f1 >= 0 && f1 <= 1 && calibrationError >= 0 && calibrationError <= 1)) {
            throw new IllegalArgumentException("margins must be from 0 to 1, not " + f1 + " and " + calibrationError);
        }
    }

    /** Every reason against the second model, each naming label and margin; empty if it keeps the thresholds. */
    public List<String> broken(ModelComparison compared) {
        List<String> broken = new ArrayList<>();
        if (compared.subjects() < 2) {
            broken.add("the dataset has recordings of one subject, at least 2 are needed to compare on");
        }
        for (ModelComparison.Pair pair : compared.labels()) {
            if (pair.support() == 0) {
                broken.add(
                        pair.label() + " has no recording in the dataset, so nothing says that it is not told worse");
            } else if (pair.before() - pair.after() > f1 + ROUNDING) {
                broken.add(text(
                        "%s is told worse: F1 falls from %.3f to %.3f, by %.3f, and the margin is %.3f",
                        pair.label(), pair.before(), pair.after(), pair.before() - pair.after(), f1));
            }
        }
        double more = compared.after().calibrationError() - compared.before().calibrationError();
        if (Double.isNaN(compared.after().calibrationError())) {
            broken.add("it answers for no recording");
        } else if (more > calibrationError + ROUNDING) {
            broken.add(text(
                    "its confidence is further off: calibration error rises from %.3f to %.3f, by %.3f, and the margin is %.3f",
                    compared.before().calibrationError(), compared.after().calibrationError(), more, calibrationError));
        }
        double fewer = compared.before().certain() - compared.after().certain();
        if (fewer > CERTAIN + ROUNDING) {
            broken.add(text(
                    "it is in doubt more often: the share told without doubt falls from %.3f to %.3f, by %.3f, and the margin is %.3f",
                    compared.before().certain(), compared.after().certain(), fewer, CERTAIN));
        }
        if (compared.interval().high() < 0) {
            broken.add(text(
                    "it is worse by the paired test: the 95 %% interval of the macro-F1's difference, %.3f to %.3f, lies below 0",
                    compared.interval().low(), compared.interval().high()));
        }
        return broken;
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}

package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointsound.model.Calibration;
import org.jointsound.model.Label;

/** Answers on one kind of recordings, those apart that were made to be taken for another label. */
final class TransferTally {
    private static final Calibration AS_THEY_ARE = new Calibration(1, 0, 0, 0);

    private final List<CalibrationFit.Case> usual = new ArrayList<>();
    private final List<CalibrationFit.Case> hard = new ArrayList<>();

    void add(TrainingRecording recording, Map<Label, Double> probabilities) {
        boolean isHard = "hard".equals(recording.columns().get("difficulty"));
        (isHard ? hard : usual).add(new CalibrationFit.Case(probabilities, recording.label()));
    }

    /** Recordings that are not hard. */
    int recordings() {
        return usual.size();
    }

    /** NaN without any. */
    double macroF1() {
        return usual.isEmpty() ? Double.NaN : Scores.of(usual, AS_THEY_ARE).macroF1();
    }

    /** Share of the label's recordings that are recognised; NaN without any. */
    double recall(Label label) {
        return usual.isEmpty()
                ? Double.NaN
                : Scores.of(usual, AS_THEY_ARE).recall().getOrDefault(label, Double.NaN);
    }

    /** Share of the hard ones that are recognised; NaN without any. */
    double hardAccuracy() {
        return hard.isEmpty() ? Double.NaN : Scores.of(hard, AS_THEY_ARE).accuracy();
    }
}

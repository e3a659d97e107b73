package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jointsound.feature.FeatureVector;
import org.jointsound.model.Calibration;
import org.jointsound.model.Label;

/** Answers on one kind of recordings, those apart that were made to be taken for another label. */
public final class TransferTally {
    private static final Calibration AS_THEY_ARE = new Calibration(1, 0, 0, 0);

    private final List<CalibrationFit.Case> usual = new ArrayList<>();
    private final List<CalibrationFit.Case> hard = new ArrayList<>();

    /**
     * Counts the answer on a recording with a single label.
     *
     * @param scorer gives an event's probabilities before calibration
     */
    public void add(TrainingRecording recording, Function<FeatureVector, Map<Label, Double>> scorer) {
        add(new Answer(
                recording,
                recording.events().stream()
                        .map(event -> scorer.apply(event.features()))
                        .toList()));
    }

    void add(Answer answer) {
        boolean isHard = "hard".equals(answer.recording().columns().get("difficulty"));
        (isHard ? hard : usual)
                .add(new CalibrationFit.Case(
                        answer.pooled(AS_THEY_ARE), answer.recording().label()));
    }

    /** Counts all answers to recordings with a single label. */
    static TransferTally of(List<Answer> answers) {
        TransferTally tally = new TransferTally();
        answers.stream().filter(answer -> !answer.recording().mixed()).forEach(tally::add);
        return tally;
    }

    /** Recordings that are not hard. */
    public int recordings() {
        return usual.size();
    }

    /** Over the recordings that are not hard; NaN without any. */
    public double macroF1() {
        return usual.isEmpty() ? Double.NaN : Scores.of(usual, AS_THEY_ARE).macroF1();
    }

    /** Share of the label's recordings that are recognised; NaN without any. */
    double recall(Label label) {
        return usual.isEmpty()
                ? Double.NaN
                : Scores.of(usual, AS_THEY_ARE).recall().getOrDefault(label, Double.NaN);
    }

    /** Share of the hard ones that are recognised; NaN without any. */
    public double hardAccuracy() {
        return hard.isEmpty() ? Double.NaN : Scores.of(hard, AS_THEY_ARE).accuracy();
    }
}

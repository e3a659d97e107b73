package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.model.Calibration;

/**
 * The calibration of single events and, on top of it, that of recordings.
 *
 * @param event of an event's raw probabilities
 * @param recording of the pooled ones, because events of one recording err together
 */
record FittedCalibration(Calibration event, Calibration recording) {
    /** Fits both on answers to what the models had not met, at least one of which counts. */
    static FittedCalibration on(List<Answer> answers, double coverage) {
        Calibration event = CalibrationFit.fit(eventCases(answers), coverage);
        return new FittedCalibration(event, CalibrationFit.fit(recordingCases(answers, event), coverage));
    }

    /** How it does on recordings; they may be those it was fitted on, which flatters it a little. */
    Scores recordingScores(List<Answer> answers) {
        return Scores.of(recordingCases(answers, event), recording);
    }

    Scores eventScores(List<Answer> answers) {
        return Scores.of(eventCases(answers), event);
    }

    private static List<CalibrationFit.Case> eventCases(List<Answer> answers) {
        List<CalibrationFit.Case> cases = new ArrayList<>();
        for (Answer answer : answers) {
            for (int i = 0; i < answer.raw().size(); i++) {
                cases.add(new CalibrationFit.Case(
                        answer.raw().get(i), answer.recording().events().get(i).label()));
            }
        }
        return cases;
    }

    private static List<CalibrationFit.Case> recordingCases(List<Answer> answers, Calibration event) {
        return answers.stream()
                .filter(Answer::counts)
                .map(answer -> new CalibrationFit.Case(
                        answer.pooled(event), answer.recording().label()))
                .toList();
    }
}

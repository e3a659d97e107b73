package org.jointsound.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jointsound.model.Calibration;

/**
 * The calibration of single events and, on top of it, that of recordings.
 *
 * @param event of an event's raw probabilities
 * @param recording of the pooled ones, because events of one recording err together
 */
record FittedCalibration(Calibration event, Calibration recording) {
    /**
     * Fits both on answers to what the models had not met, at least one of which counts. Sets are fitted on what was left out
     * altogether, so that they hold there. Confidence is fitted on that and on unseen subjects of known families: one that is right
     * for sounds of a new source is too low for the rest, and the other way round. A recording counts once as left out, and as known
     * once for each other family.
     *
     * <p>Where every recording is one event with its label, a second fit would see the same cases once more. It is left out, so that
     * the recording and its one event are told with the same confidence.
     */
    static FittedCalibration on(List<Answer> leftOut, List<Answer> known, double coverage) {
        List<Answer> both = Stream.concat(leftOut.stream(), known.stream()).toList();
        Calibration event = CalibrationFit.fit(eventCases(both), eventCases(leftOut), coverage);
        if (both.stream().filter(answer -> !answer.raw().isEmpty()).allMatch(FittedCalibration::isOneEvent)) {
            return new FittedCalibration(event, CalibrationFit.setsAlone(recordingCases(leftOut, event), coverage));
        }
        return new FittedCalibration(
                event, CalibrationFit.fit(recordingCases(both, event), recordingCases(leftOut, event), coverage));
    }

    private static boolean isOneEvent(Answer answer) {
        TrainingRecording recording = answer.recording();
        return recording.events().size() == 1
                && !recording.mixed()
                && recording.events().get(0).label().equals(recording.label());
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

package org.jointsound.evaluation;

import java.util.List;

/**
 * The main figures of some recordings on one line. NaN where a figure does not exist, as the macro-F1 does not where several
 * labels are right.
 *
 * @param of which recordings
 * @param recordings how many
 * @param jointSounds how many of them hold a joint sound
 * @param recall share of those that are labelled, and rightly
 * @param falseAcceptRate share of the others that are labelled as a joint sound
 */
record Headline(
        String of,
        int recordings,
        double accuracy,
        double macroF1,
        Interval macroF1Interval,
        double calibrationError,
        double coverage,
        double meanSetSize,
        int jointSounds,
        double recall,
        double falseAcceptRate) {

    static Headline of(String name, List<JudgedRecording> recordings, SubjectBootstrap bootstrap) {
        boolean mixed = recordings.stream().anyMatch(JudgedRecording::mixed);
        PredictionSets sets = PredictionSets.of(recordings);
        long right = recordings.stream().filter(JudgedRecording::right).count();
        List<JudgedRecording> joint =
                recordings.stream().filter(JudgedRecording::holdsJointSound).toList();
        List<JudgedRecording> other =
                recordings.stream().filter(one -> !one.holdsJointSound()).toList();
        return new Headline(
                name,
                recordings.size(),
                (double) right / recordings.size(),
                mixed ? Double.NaN : LabelScores.of(recordings).macroF1(),
                mixed ? Interval.of(new double[0]) : interval(recordings, bootstrap),
                Reliability.of(recordings).calibrationError(),
                sets.coverage(),
                sets.meanSize(),
                joint.size(),
                Outcomes.of(joint).recall(),
                Outcomes.of(other).falseAcceptRate());
    }

    private static Interval interval(List<JudgedRecording> recordings, SubjectBootstrap bootstrap) {
        return SubjectBootstrap.interval(bootstrap.measure(recordings, LabelScores::of), LabelScores::macroF1);
    }
}

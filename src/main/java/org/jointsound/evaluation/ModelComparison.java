package org.jointsound.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/**
 * Two models on the same recordings, those that are neither hard nor of several joint sounds.
 *
 * @param recordings how many
 * @param subjects different people among them
 * @param labels of both models, each with its scores
 * @param before scores of the first model
 * @param after scores of the second
 * @param macroF1Difference of the second model to the first
 * @param interval 95 % interval of that difference over subjects: a paired bootstrap, since both models are scored on the same
 *     resamples of people; NaN with fewer than two subjects
 */
public record ModelComparison(
        int recordings,
        int subjects,
        List<Pair> labels,
        Side before,
        Side after,
        double macroF1Difference,
        Interval interval) {

    /**
     * One model.
     *
     * @param calibrationError of the answers; NaN when it gave none
     * @param certain share of the recordings that it told without doubt, rightly or not, as a joint sound or none; answers of a
     *     cross-validation are all in doubt
     */
    record Side(double accuracy, double macroF1, double calibrationError, double certain) {}

    /**
     * One label.
     *
     * @param support recordings that hold it
     * @param before F1 of the first model; NaN where the label neither occurs nor is given
     * @param after F1 of the second
     */
    record Pair(Label label, int support, double before, double after) {}

    /**
     * Compares.
     *
     * @param before what the first model said
     * @param after what the second said of the same recordings, in the same order
     * @param known labels of the models
     * @param seed of the resamples
     * @throws IllegalArgumentException if the recordings are not the same
     * @throws InputException if none is left to compare on
     */
    public static ModelComparison of(
            List<JudgedRecording> before, List<JudgedRecording> after, List<Label> known, long seed) {
        if (!names(before).equals(names(after))) {
            throw new IllegalArgumentException("the two models were not judged on the same recordings");
        }
        List<JudgedRecording> first = main(before);
        List<JudgedRecording> second = main(after);
        if (first.isEmpty()) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "Every recording is hard or holds several joint sounds, so there is none to compare models on.");
        }
        LabelScores firstScores = LabelScores.of(first);
        LabelScores secondScores = LabelScores.of(second);
        return new ModelComparison(
                first.size(),
                (int) first.stream().map(JudgedRecording::subject).distinct().count(),
                pairs(known, firstScores, secondScores),
                side(first, firstScores),
                side(second, secondScores),
                secondScores.macroF1() - firstScores.macroF1(),
                interval(first, second, seed));
    }

    private static Interval interval(List<JudgedRecording> first, List<JudgedRecording> second, long seed) {
        // The draws follow from the seed and the people alone, so the same draw has the same people for both.
        SubjectBootstrap bootstrap = new SubjectBootstrap(Evaluation.DRAWS, seed);
        List<LabelScores> a = bootstrap.measure(first, LabelScores::of);
        List<LabelScores> b = bootstrap.measure(second, LabelScores::of);
        double[] differences = new double[a.size()];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = b.get(i).macroF1() - a.get(i).macroF1();
        }
        return Interval.of(differences);
    }

    private static Side side(List<JudgedRecording> judged, LabelScores scores) {
        return new Side(
                scores.accuracy(),
                scores.macroF1(),
                Reliability.of(judged).calibrationError(),
                (double) judged.stream().filter(ModelComparison::isCertain).count() / judged.size());
    }

    private static boolean isCertain(JudgedRecording one) {
        Outcome outcome = one.verdict().outcome();
        return outcome == Outcome.LABELLED || outcome == Outcome.NOT_JOINT_SOUND;
    }

    private static List<Pair> pairs(List<Label> known, LabelScores first, LabelScores second) {
        Map<Label, Pair> pairs = new LinkedHashMap<>();
        Stream.concat(known.stream(), new TreeSet<>(first.labels().keySet()).stream())
                .distinct()
                // Where a model that cannot say so hears nothing, that counts as other; it is no label to tell worse.
                .filter(label -> label.isJointSound() || known.contains(label) || support(first, label) > 0)
                .forEach(label ->
                        pairs.put(label, new Pair(label, support(first, label), f1(first, label), f1(second, label))));
        return new ArrayList<>(pairs.values());
    }

    private static int support(LabelScores scores, Label label) {
        LabelScore score = scores.labels().get(label);
        return score == null ? 0 : score.support();
    }

    private static double f1(LabelScores scores, Label label) {
        LabelScore score = scores.labels().get(label);
        return score == null ? Double.NaN : score.f1();
    }

    private static List<JudgedRecording> main(List<JudgedRecording> all) {
        return all.stream().filter(one -> !one.hard() && !one.mixed()).toList();
    }

    private static List<String> names(List<JudgedRecording> all) {
        return all.stream().map(JudgedRecording::name).toList();
    }
}

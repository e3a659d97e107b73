package org.jointsound.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;

/** Refuses a dataset that would teach nothing, or whose evaluation would lie. */
final class DatasetCheck {
    /** Fewer recordings with events than this teach nothing that holds. */
    private static final int LEAST_RECORDINGS = 20;

    private DatasetCheck() {}

    static void requireUsable(List<TrainingRecording> recordings, int folds) {
        requireEnough(recordings, folds);
        requireNoLeak(recordings);
    }

    private static void requireEnough(List<TrainingRecording> recordings, int folds) {
        List<TrainingRecording> heard =
                recordings.stream().filter(one -> !one.events().isEmpty()).toList();
        long subjects =
                heard.stream().map(TrainingRecording::subject).distinct().count();
        Map<Label, Set<String>> holders = SubjectFolds.holders(heard);
        if (heard.size() < LEAST_RECORDINGS || subjects < folds || holders.size() < 2) {
            throw refused("Sound was found in " + heard.size() + " recordings of " + subjects + " subjects with "
                    + holders.size() + " labels; at least " + LEAST_RECORDINGS + " recordings of " + folds
                    + " subjects with 2 labels are needed to train on.");
        }
        holders.forEach((label, people) -> {
            if (people.size() < 2) {
                throw refused("Only one subject, " + people.iterator().next() + ", has sounds labelled " + label
                        + "; at least 2 are needed, so that one can be learned from while the other is tested on.");
            }
        });
    }

    /** The same audio under two people, or under two labels, is a mistake that every score would profit or suffer from. */
    private static void requireNoLeak(List<TrainingRecording> recordings) {
        Map<String, TrainingRecording> first = new HashMap<>();
        List<Problem.Fault> faults = new ArrayList<>();
        for (TrainingRecording recording : recordings) {
            TrainingRecording same = first.putIfAbsent(recording.sha256(), recording);
            boolean leaks = same != null
                    && (!same.subject().equals(recording.subject())
                            || !same.label().equals(recording.label()));
            if (leaks) {
                faults.add(new Problem.Fault(
                        "holds the same audio as " + same.name() + " (" + same.subject() + ", " + same.label()
                                + "), but is given as " + recording.subject() + ", " + recording.label(),
                        "/" + recording.name()));
            }
        }
        if (!faults.isEmpty()) {
            throw new InputException(new Problem(
                    ProblemCode.VALIDATION,
                    "The same audio stands under different subjects or labels. First: "
                            + faults.get(0).pointer().substring(1) + " "
                            + faults.get(0).detail() + ".",
                    faults));
        }
    }

    private static InputException refused(String detail) {
        return new InputException(ProblemCode.VALIDATION, detail);
    }
}

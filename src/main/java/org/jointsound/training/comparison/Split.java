package org.jointsound.training.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jointsound.corpus.Metadata;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.training.GroupFolds;
import org.jointsound.training.LabelledEvent;
import org.jointsound.training.TrainingRecording;

/**
 * Some recordings to learn from and others to be tried on. Neither a person nor the value left out is on both sides; people
 * who are tied by a shared source or audio count as one.
 *
 * @param leftOut value of the column that nothing in {@code learned} has; where people alone are left out, which deal of them
 * @param learned recordings of the other values by other people
 * @param unmet recordings with the value left out, by people not in {@code learned}; those of several joint sounds apart
 * @param known recordings of the other values by the same people as in {@code unmet}; likewise
 */
record Split(
        String leftOut, List<TrainingRecording> learned, List<TrainingRecording> unmet, List<TrainingRecording> known) {
    Split {
        learned = List.copyOf(learned);
        unmet = List.copyOf(unmet);
        known = List.copyOf(known);
    }

    /**
     * All splits of these recordings: for each value of the column, each fold of people.
     *
     * @param folds of people, at least 2
     * @throws InputException if people, values or labels are too few
     */
    static List<Split> all(List<TrainingRecording> recordings, String column, int folds, long seed) {
        List<String> values = values(recordings, column);
        int[] foldOf = deal(recordings, column, folds, seed);
        List<Split> splits = new ArrayList<>();
        for (String value : values) {
            for (int fold = 0; fold < folds; fold++) {
                splits.add(split(recordings, column, value, foldOf, fold));
            }
        }
        return splits;
    }

    /** For each value of the column one split, with the folds of people in turn; else as {@link #all}. */
    static List<Split> oneForEachValue(List<TrainingRecording> recordings, String column, int folds, long seed) {
        List<String> values = values(recordings, column);
        int[] foldOf = deal(recordings, column, folds, seed);
        return IntStream.range(0, values.size())
                .mapToObj(i -> split(recordings, column, values.get(i), foldOf, i % folds))
                .toList();
    }

    /** Those of {@link #oneForEachValue} from which two labels can be learned. */
    static List<Split> usable(List<TrainingRecording> recordings, String column, int folds, long seed) {
        List<String> values = values(recordings, column);
        int[] foldOf = GroupFolds.deal(recordings, folds, seed);
        return IntStream.range(0, values.size())
                .mapToObj(i -> parted(recordings, column, values.get(i), foldOf, i % folds))
                .filter(split -> labels(split.learned) >= 2)
                .toList();
    }

    /** Each fold of people left out in turn, where two labels can be learned from the others; no value of a column is. */
    static List<Split> ofPeople(List<TrainingRecording> recordings, int folds, long seed) {
        int[] foldOf = GroupFolds.deal(recordings, folds, seed);
        List<Split> splits = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            List<TrainingRecording> learned = new ArrayList<>();
            List<TrainingRecording> tried = new ArrayList<>();
            for (int i = 0; i < foldOf.length; i++) {
                TrainingRecording recording = recordings.get(i);
                if (foldOf[i] != fold) {
                    learned.add(recording);
                } else if (!recording.mixed()) {
                    tried.add(recording);
                }
            }
            if (labels(learned) >= 2) {
                splits.add(new Split("deal " + seed, learned, tried, List.of()));
            }
        }
        return splits;
    }

    /** The same with more to learn from; of the value that is left out, nothing. */
    Split with(List<TrainingRecording> mixed) {
        List<TrainingRecording> more = new ArrayList<>(learned);
        mixed.stream()
                .filter(one -> !value(one, Metadata.SOURCE_FAMILY).equals(leftOut))
                .forEach(more::add);
        return new Split(leftOut, more, unmet, known);
    }

    private static List<String> values(List<TrainingRecording> recordings, String column) {
        TreeSet<String> values = new TreeSet<>();
        recordings.forEach(one -> values.add(value(one, column)));
        return List.copyOf(values);
    }

    private static int[] deal(List<TrainingRecording> recordings, String column, int folds, long seed) {
        long people = Arrays.stream(GroupFolds.groups(recordings)).distinct().count();
        List<String> values = values(recordings, column);
        if (people < folds || values.size() < 2) {
            throw refused(people + " subject(s) and the value(s) " + values + " of the column '" + column
                    + "' are left on one side of the comparison; at least " + folds
                    + " subjects and 2 values are needed");
        }
        return GroupFolds.deal(recordings, folds, seed);
    }

    private static Split split(
            List<TrainingRecording> recordings, String column, String leftOut, int[] foldOf, int fold) {
        Split split = parted(recordings, column, leftOut, foldOf, fold);
        if (labels(split.learned) < 2) {
            throw refused("Without '" + leftOut + "' in the column '" + column
                    + "' and without the subjects of one fold, sounds of fewer than 2 labels are left to learn from");
        }
        return split;
    }

    private static Split parted(
            List<TrainingRecording> recordings, String column, String leftOut, int[] foldOf, int fold) {
        List<TrainingRecording> learned = new ArrayList<>();
        List<TrainingRecording> unmet = new ArrayList<>();
        List<TrainingRecording> known = new ArrayList<>();
        for (int i = 0; i < foldOf.length; i++) {
            TrainingRecording recording = recordings.get(i);
            boolean isLeftOut = value(recording, column).equals(leftOut);
            if (foldOf[i] != fold && !isLeftOut) {
                learned.add(recording);
            } else if (foldOf[i] == fold && !recording.mixed()) {
                (isLeftOut ? unmet : known).add(recording);
            }
        }
        return new Split(leftOut, learned, unmet, known);
    }

    static List<LabelledEvent> events(List<TrainingRecording> recordings) {
        return recordings.stream().flatMap(one -> one.events().stream()).toList();
    }

    private static long labels(List<TrainingRecording> recordings) {
        return events(recordings).stream().map(LabelledEvent::label).distinct().count();
    }

    /** About half of the people of {@code learned}, where two labels are left with them; else all of them. */
    List<TrainingRecording> halfOfThePeople(long seed) {
        int[] foldOf = GroupFolds.deal(learned, 2, seed);
        List<TrainingRecording> half = IntStream.range(0, foldOf.length)
                .filter(i -> foldOf[i] == 0)
                .mapToObj(learned::get)
                .toList();
        return labels(half) < 2 ? learned : half;
    }

    private static String value(TrainingRecording recording, String column) {
        return recording.columns().getOrDefault(column, "");
    }

    private static InputException refused(String detail) {
        return new InputException(ProblemCode.VALIDATION, detail + ". Give it a larger dataset, or another column.");
    }
}

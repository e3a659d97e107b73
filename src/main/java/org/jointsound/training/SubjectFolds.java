package org.jointsound.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jointsound.model.Label;

/**
 * Deals subjects, not recordings, to folds, so that nobody is on both sides of a split. Those who have the rarest labels are
 * dealt one after another, so that a label held by two people is in two folds. Seeded.
 */
final class SubjectFolds {
    private SubjectFolds() {}

    /**
     * The fold of each recording, in the order of the recordings.
     *
     * @param folds at least 2
     * @throws IllegalArgumentException if there are fewer subjects than folds
     */
    static int[] deal(List<TrainingRecording> recordings, int folds, long seed) {
        List<String> subjects = new ArrayList<>(new TreeSet<>(
                recordings.stream().map(TrainingRecording::subject).toList()));
        if (subjects.size() < folds || folds < 2) {
            throw new IllegalArgumentException(
                    subjects.size() + " subjects cannot be dealt to " + folds + " folds; at least 2 folds are needed");
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = subjects.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            String swapped = subjects.get(i);
            subjects.set(i, subjects.get(j));
            subjects.set(j, swapped);
        }
        Map<String, Long> rarity = rarity(recordings);
        subjects.sort(Comparator.comparing(subject -> rarity.getOrDefault(subject, Long.MAX_VALUE)));
        Map<String, Integer> foldOf = new HashMap<>();
        for (int i = 0; i < subjects.size(); i++) {
            foldOf.put(subjects.get(i), i % folds);
        }
        return recordings.stream()
                .mapToInt(recording -> foldOf.getOrDefault(recording.subject(), 0))
                .toArray();
    }

    /** Per subject, how many people share the rarest label among his or her events. */
    private static Map<String, Long> rarity(List<TrainingRecording> recordings) {
        Map<Label, Set<String>> holders = holders(recordings);
        Map<String, Long> rarity = new HashMap<>();
        holders.forEach(
                (label, people) -> people.forEach(subject -> rarity.merge(subject, (long) people.size(), Math::min)));
        return rarity;
    }

    /** Per label of an event, the people who have one. */
    static Map<Label, Set<String>> holders(List<TrainingRecording> recordings) {
        Map<Label, Set<String>> holders = new TreeMap<>();
        for (TrainingRecording recording : recordings) {
            for (LabelledEvent event : recording.events()) {
                holders.computeIfAbsent(event.label(), label -> new TreeSet<>()).add(recording.subject());
            }
        }
        return holders;
    }
}

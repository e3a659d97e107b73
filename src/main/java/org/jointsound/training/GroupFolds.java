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
import java.util.stream.IntStream;
import org.jointsound.corpus.split.Groups;
import org.jointsound.model.Label;

/**
 * Deals groups of recordings ({@link Groups}) to folds, so that nobody, no session, no source and no audio is on both sides of a
 * split. Stratified: the groups with the rarest labels come first, and each goes to the fold that has its labels least, so that a
 * label held by two groups is in two folds. Seeded.
 */
public final class GroupFolds {
    private final List<TrainingRecording> recordings;
    private final Map<Integer, List<Integer>> members = new TreeMap<>();
    private final Map<Integer, Set<Label>> labels = new HashMap<>();
    private final Map<Label, Integer> holders = new HashMap<>();

    private GroupFolds(List<TrainingRecording> recordings) {
        this.recordings = recordings;
        int[] groups = groups(recordings);
        for (int i = 0; i < groups.length; i++) {
            members.computeIfAbsent(groups[i], group -> new ArrayList<>()).add(i);
            Set<Label> own = labels.computeIfAbsent(groups[i], group -> new TreeSet<>());
            recordings.get(i).events().forEach(event -> own.add(event.label()));
        }
        labels.values().forEach(own -> own.forEach(label -> holders.merge(label, 1, Integer::sum)));
    }

    /**
     * The fold of each recording, in the order of the recordings.
     *
     * @param folds at least 2
     * @throws IllegalArgumentException if there are fewer groups than folds
     */
    public static int[] deal(List<TrainingRecording> recordings, int folds, long seed) {
        GroupFolds groups = new GroupFolds(recordings);
        if (groups.members.size() < folds || folds < 2) {
            throw new IllegalArgumentException(groups.members.size() + " subjects cannot be dealt to " + folds
                    + " folds; at least 2 folds are needed");
        }
        return groups.deal(folds, new SplittableRandom(seed));
    }

    /** The group of each recording: the index of the first one in it. */
    public static int[] groups(List<TrainingRecording> recordings) {
        return Groups.of(recordings.stream().map(TrainingRecording::provenance).toList());
    }

    private int[] deal(int folds, SplittableRandom random) {
        List<Integer> order = new ArrayList<>(members.keySet());
        for (int i = order.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Integer swapped = order.get(i);
            order.set(i, order.get(j));
            order.set(j, swapped);
        }
        order.sort(Comparator.comparing(this::rarity));
        List<Fold> dealt = IntStream.range(0, folds).mapToObj(i -> new Fold()).toList();
        int[] foldOf = new int[recordings.size()];
        for (Integer group : order) {
            Set<Label> own = labels.getOrDefault(group, Set.of());
            List<Integer> those = members.getOrDefault(group, List.of());
            Fold best = dealt.stream()
                    .min(Comparator.<Fold>comparingInt(fold -> fold.ofTheRarest(own))
                            .thenComparingDouble(fold -> fold.share(own))
                            .thenComparingInt(fold -> fold.recordings))
                    .orElseThrow();
            best.add(own, those.size());
            those.forEach(i -> foldOf[i] = dealt.indexOf(best));
        }
        return foldOf;
    }

    /** How many groups share the rarest label of this one. */
    private int rarity(Integer group) {
        return labels.getOrDefault(group, Set.of()).stream()
                .mapToInt(this::holders)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private int holders(Label label) {
        return holders.getOrDefault(label, 0);
    }

    /** What a fold holds so far. */
    private final class Fold {
        private final Map<Label, Integer> groups = new HashMap<>();
        private int recordings;

        private int of(Label label) {
            return groups.getOrDefault(label, 0);
        }

        private int ofTheRarest(Set<Label> own) {
            return own.stream()
                    .min(Comparator.comparingInt(GroupFolds.this::holders))
                    .map(this::of)
                    .orElse(0);
        }

        /** Of all groups with one of these labels, the share that is here already, summed over the labels. */
        private double share(Set<Label> own) {
            return own.stream()
                    .mapToDouble(label -> (double) of(label) / holders(label))
                    .sum();
        }

        private void add(Set<Label> own, int count) {
            own.forEach(label -> groups.merge(label, 1, Integer::sum));
            recordings += count;
        }
    }

    /** Per label of an event, the groups that have one. */
    static Map<Label, Set<Integer>> holders(List<TrainingRecording> recordings) {
        int[] groups = groups(recordings);
        Map<Label, Set<Integer>> holders = new TreeMap<>();
        for (int i = 0; i < groups.length; i++) {
            int group = groups[i];
            recordings.get(i).events().forEach(event -> holders.computeIfAbsent(event.label(), label -> new TreeSet<>())
                    .add(group));
        }
        return holders;
    }
}

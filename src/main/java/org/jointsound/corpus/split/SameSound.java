package org.jointsound.corpus.split;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jointsound.feature.print.AcousticPrint;

/**
 * Finds recordings that hold the same sound although their bytes differ: encoded anew, louder or softer, resampled, cut a little
 * at an end, with another header.
 */
public final class SameSound {
    /*
     * Comparing all with all would be 5 * 10^7 transforms for 10,000 recordings. An inverted index names those that share some of
     * their strongest bins, less than 1 in 200 of different ones; only they are compared.
     */
    private static final int LEAST_SHARED_PEAKS = 4;

    private final List<Provenance> recordings;
    private final List<List<Integer>> byPeak = new ArrayList<>();
    private final int[] first;

    private SameSound(List<Provenance> recordings) {
        this.recordings = recordings;
        this.first = IntStream.range(0, recordings.size()).toArray();
    }

    /** The same recordings; those that hold the same sound as an earlier one, and that one, have its name as {@code sound}. */
    public static List<Provenance> tied(List<Provenance> recordings) {
        SameSound same = new SameSound(recordings);
        for (int i = 0; i < recordings.size(); i++) {
            AcousticPrint print = recordings.get(i).print();
            if (print != null) {
                same.compare(i, print);
            }
        }
        return same.named();
    }

    private void compare(int recording, AcousticPrint print) {
        int[] shared = new int[recording];
        for (int peak : print.peaks()) {
            while (byPeak.size() <= peak) {
                byPeak.add(new ArrayList<>());
            }
            List<Integer> others = byPeak.get(peak);
            others.forEach(other -> shared[other]++);
            others.add(recording);
        }
        for (int other = 0; other < recording; other++) {
            AcousticPrint earlier = recordings.get(other).print();
            boolean candidate = shared[other] >= LEAST_SHARED_PEAKS && first[other] != first[recording];
            if (candidate && earlier != null && print.likeness(earlier) >= AcousticPrint.SAME_FROM) {
                join(first[other], first[recording]);
            }
        }
    }

    private void join(int one, int other) {
        int least = Math.min(one, other);
        for (int i = 0; i < first.length; i++) {
            first[i] = first[i] == one || first[i] == other ? least : first[i];
        }
    }

    private List<Provenance> named() {
        int[] members = new int[first.length];
        IntStream.of(first).forEach(group -> members[group]++);
        return IntStream.range(0, first.length)
                .mapToObj(i -> members[first[i]] == 1
                        ? recordings.get(i)
                        : recordings.get(i).sounding(recordings.get(first[i]).name()))
                .toList();
    }
}

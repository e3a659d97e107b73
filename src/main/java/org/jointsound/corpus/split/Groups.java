package org.jointsound.corpus.split;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Recordings that must stay together in any split: those of one subject, or of one session where no subject is known; and, because
 * ties join groups, those of one source, and those that hold
 * the same audio or, where {@link SameSound} has looked, the same sound.
 */
public final class Groups {
    private final int[] parent;

    private Groups(int recordings) {
        parent = IntStream.range(0, recordings).toArray();
    }

    /** The group of each recording, in their order: the index of the first recording that is in it. */
    public static int[] of(List<Provenance> recordings) {
        Groups groups = new Groups(recordings.size());
        for (Tie tie : Tie.ALL) {
            Map<String, Integer> first = new HashMap<>();
            for (int i = 0; i < recordings.size(); i++) {
                int index = i;
                tie.of(recordings.get(i)).ifPresent(key -> groups.join(first.computeIfAbsent(key, k -> index), index));
            }
        }
        return IntStream.range(0, recordings.size()).map(groups::root).toArray();
    }

    private void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        parent[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int member) {
        int root = member;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}

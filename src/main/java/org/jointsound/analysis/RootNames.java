package org.jointsound.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the roots of one run are called, so that no two of them share a name. */
final class RootNames {
    private final Map<Path, String> names;

    private RootNames(Map<Path, String> names) {
        this.names = names;
    }

    /** Base names; roots that share theirs get as many of the folders above them as tell them apart. */
    static RootNames of(List<Path> roots) {
        Map<Path, String> names = new HashMap<>();
        Set<Path> unnamed = new HashSet<>();
        roots.forEach(root -> unnamed.add(whole(root)));
        for (int parts = 1; !unnamed.isEmpty(); parts++) {
            Map<String, List<Path>> sharing = new HashMap<>();
            for (Path root : unnamed) {
                sharing.computeIfAbsent(last(root, parts), name -> new ArrayList<>())
                        .add(root);
            }
            for (Map.Entry<String, List<Path>> group : sharing.entrySet()) {
                Path first = group.getValue().get(0);
                if (group.getValue().size() == 1) {
                    names.put(first, group.getKey());
                    unnamed.remove(first);
                }
            }
        }
        return new RootNames(names);
    }

    /** With forward slashes; empty for the root of the file system. */
    String of(Path root) {
        return names.getOrDefault(whole(root), "");
    }

    private static Path whole(Path root) {
        return root.toAbsolutePath().normalize();
    }

    private static String last(Path root, int parts) {
        int count = root.getNameCount();
        return count == 0 ? "" : slashed(root.subpath(Math.max(0, count - parts), count));
    }

    /** The path with forward slashes, whatever the system has. */
    static String slashed(Path relative) {
        List<String> parts = new ArrayList<>();
        relative.forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }
}

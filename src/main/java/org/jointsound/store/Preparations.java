package org.jointsound.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jointsound.json.BundleJson;
import org.jointsound.json.LogLine;
import org.jointsound.model.Bundle;
import org.jspecify.annotations.Nullable;

/**
 * What an action has ready under a hidden name before it is logged. The line in the log is the moment from which the action
 * counts: a prepared thing whose line is there is finished by the next writer, any other is undone. Each finish is one atomic
 * move, or a deletion that can begin again.
 */
final class Preparations {
    private static final String NEXT_ALIASES = ".next-aliases.json";
    private static final String ADDING = ".adding-";
    private static final String DELETING = ".deleting-";
    /** Earlier programs prepared aliases under such names. */
    private static final String OLD_ALIASES = ".aliases-";

    private final Path directory;

    Preparations(Path directory) {
        this.directory = directory;
    }

    Path adding(String version) {
        return directory.resolve(ADDING + version);
    }

    Path deleting(String version) {
        return directory.resolve(DELETING + version);
    }

    void nextAliases(Map<String, Bundle.Alias> aliases) throws IOException {
        Durable.write(directory.resolve(NEXT_ALIASES), BundleJson.write(aliases).getBytes(StandardCharsets.UTF_8));
    }

    void takeNextAliases() throws IOException {
        Durable.move(directory.resolve(NEXT_ALIASES), directory.resolve(ModelStore.ALIASES));
    }

    /** Finishes or undoes what killed writers left. To be called with the lock held. */
    void settle() throws IOException {
        RegistryLog log = RegistryLog.read(directory);
        log.mend(directory);
        LogLine last = log.last();
        for (Path left : leftovers()) {
            String name = left.getFileName().toString();
            if (name.equals(NEXT_ALIASES)) {
                settleAliases(left, last);
            } else if (name.startsWith(ADDING)) {
                settleAdding(left, name.substring(ADDING.length()), last);
            } else if (name.startsWith(DELETING)) {
                settleDeleting(left, name.substring(DELETING.length()), last);
            } else {
                Durable.deleteTree(left);
            }
        }
    }

    /** Whether a killed writer left something that the next one will settle. */
    boolean any() throws IOException {
        return !leftovers().isEmpty();
    }

    private void settleAliases(Path next, @Nullable LogLine last) throws IOException {
        if (last != null && promises(next, last)) {
            takeNextAliases();
        } else {
            Files.delete(next);
        }
    }

    private static boolean promises(Path next, LogLine last) throws IOException {
        try {
            return new Bundle.Alias(last.version(), last.sha256())
                    .equals(BundleJson.readAliases(Files.readString(next)).get(last.alias()));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return false;
        }
    }

    private void settleAdding(Path prepared, String version, @Nullable LogLine last) throws IOException {
        Path target = directory.resolve(version);
        boolean logged = isLast(last, ModelRegistry.ADD, version);
        if (last != null && logged && !there(target) && whole(prepared, version, last.sha256())) {
            Durable.move(prepared, target);
        } else {
            Durable.deleteTree(prepared);
        }
    }

    private static boolean whole(Path prepared, String version, String sha256) throws IOException {
        try {
            new BundleFolder(prepared, version).load(sha256);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void settleDeleting(Path prepared, String version, @Nullable LogLine last) throws IOException {
        Path target = directory.resolve(version);
        if (isLast(last, ModelRegistry.DELETE, version) || there(target)) {
            Durable.deleteTree(prepared);
        } else {
            Durable.move(prepared, target);
        }
    }

    private static boolean isLast(@Nullable LogLine last, String action, String version) {
        return last != null && last.action().equals(action) && last.version().equals(version);
    }

    private static boolean there(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private List<Path> leftovers() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.filter(path -> {
                        String name = path.getFileName().toString();
                        return name.equals(NEXT_ALIASES)
                                || Stream.of(ADDING, DELETING, OLD_ALIASES).anyMatch(name::startsWith);
                    })
                    .sorted()
                    .toList();
        }
    }
}

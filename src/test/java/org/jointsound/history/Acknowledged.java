package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a {@link DiaryVictim} said, and so what must be found after it was ended. */
final class Acknowledged {
    private static final List<String> SUBJECTS = Stream.concat(
                    Stream.of("old"),
                    Stream.concat(
                            IntStream.range(0, 3).mapToObj(number -> "brief-" + number),
                            IntStream.range(0, 4).mapToObj(number -> "lasting-" + number)))
            .toList();

    /** By id. */
    private final Map<String, DiaryEntry> sure = new LinkedHashMap<>();

    /** What was begun and not said to be done, or null: its words. */
    private String @Nullable [] pending;

    /** How often a writing call was known to return. */
    private int writes;

    /** Takes in what was said on standard output, of which the last line may be half of one. */
    void heard(List<String> lines) {
        pending = null;
        writes = 0;
        for (String line : lines) {
            if (line.endsWith(" .")) {
                said(line.split(" "));
            }
        }
    }

    private void said(String[] words) {
        switch (words[0]) {
            case "opened" -> pending = null;
            case "keep", "erase", "expire" -> pending = words;
            case "kept" -> {
                DiaryEntry entry = entry(words);
                sure.put(entry.id(), entry);
                done();
            }
            case "erased", "expired" -> {
                sure.values().removeIf(goes(words));
                done();
            }
            default -> throw new AssertionError(String.join(" ", words));
        }
    }

    private void done() {
        pending = null;
        writes++;
    }

    private static DiaryEntry entry(String[] words) {
        return DiaryVictim.entry(words[1], Integer.parseInt(words[2]), Boolean.parseBoolean(words[3]));
    }

    /** Which entries are erased by {@code erase SUBJECT} or {@code expire}. */
    private static Predicate<DiaryEntry> goes(String[] words) {
        return words[0].startsWith("erase")
                ? entry -> entry.subject().equals(words[1])
                : entry -> entry.storedAt().isBefore(DiaryVictim.LIMIT);
    }

    int writes() {
        return writes;
    }

    boolean wasWriting() {
        return pending != null;
    }

    /** Opens the diary again and compares; what is there then is sure from now on. Answers whether more was done than said. */
    boolean verify(Path folder) throws IOException {
        Map<String, DiaryEntry> found = new LinkedHashMap<>();
        try (History history = History.open(folder, null)) {
            for (String subject : SUBJECTS) {
                history.diary().entries(subject).forEach(entry -> found.put(entry.id(), entry));
            }
            for (DiaryEntry entry : found.values()) {
                if (entry.hasAudio()) {
                    Path file =
                            history.diary().audio(entry.subject(), entry.id()).orElseThrow();
                    assertThat(Files.readAllBytes(file)).isEqualTo(DiaryVictim.audio(entry));
                }
            }
        }
        assertThat(audioFiles(folder))
                .isEqualTo(found.values().stream()
                        .filter(DiaryEntry::hasAudio)
                        .map(DiaryEntry::id)
                        .collect(Collectors.toSet()));
        boolean more = !found.equals(sure);
        // Nothing but what was acknowledged; or that with all of the one thing that was begun.
        if (more) {
            assertThat(found).isEqualTo(afterPending());
        }
        sure.clear();
        sure.putAll(found);
        return more;
    }

    private Map<String, DiaryEntry> afterPending() {
        String[] words =
                Objects.requireNonNull(pending, "nothing was begun, but the diary is not as it was said to be");
        Map<String, DiaryEntry> after = new LinkedHashMap<>(sure);
        if (words[0].equals("keep")) {
            after.put(entry(words).id(), entry(words));
        } else {
            after.values().removeIf(goes(words));
        }
        return after;
    }

    private static Set<String> audioFiles(Path folder) throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.list(folder.resolve("audio"))) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }
}

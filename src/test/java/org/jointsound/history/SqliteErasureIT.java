package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An erased subject leaves no trace in any file, searched as bytes while the diary is still open. */
class SqliteErasureIT {
    private static final int SUBJECTS = 300;

    @TempDir
    Path folder;

    private Path data;
    private History history;
    private Diary diary;

    @BeforeEach
    void open() {
        data = folder.resolve("data");
        history = History.open(data, null);
        diary = history.diary();
    }

    @AfterEach
    void close() {
        history.close();
    }

    /** One of a length that fills the page of its row differently from others, at times the longest there is. */
    private static String subject(int number) {
        String name = "person-" + number + "-";
        return name + "x".repeat(number % 5 == 0 ? 64 - name.length() : number % 7);
    }

    /** Keeps some entries, one of them later replaced, at times with audio that holds the subject; all words of theirs. */
    private List<String> keep(int number) throws IOException {
        String subject = subject(number);
        List<DiaryEntry> entries = new ArrayList<>();
        for (int recording = 0; recording < 2 + number % 4; recording++) {
            DiaryEntry entry =
                    Entries.storedAt(Entries.of(subject, recording), Entries.START.plus(Duration.ofDays(number)));
            diary.keep(entry, null);
            entries.add(entry);
        }
        boolean hasAudio = number % 13 == 0;
        DiaryEntry again = Entries.again(entries.get(0), hasAudio);
        diary.keep(again, hasAudio ? Files.writeString(folder.resolve("recording"), "sound of " + subject) : null);
        entries.add(again);
        List<String> words = new ArrayList<>(List.of(subject));
        entries.forEach(entry -> words.addAll(List.of(entry.id(), entry.sha256())));
        return words;
    }

    private List<List<String>> keepAll() throws IOException {
        List<List<String>> words = new ArrayList<>();
        for (int number = 0; number < SUBJECTS; number++) {
            words.add(keep(number));
        }
        Files.delete(folder.resolve("recording"));
        return words;
    }

    @Test
    void anErasedSubjectLeavesNoTraceInAnyFile() throws IOException {
        List<List<String>> words = keepAll();
        for (int number = 0; number < SUBJECTS; number += 13) {
            DiaryEntry audible = diary.entries(subject(number)).get(0);
            // Found in the database, in a recording and in its name, so that the search below can fail.
            assertThat(Traces.of(words.get(number), data))
                    .contains(
                            "jointsound.db: " + subject(number),
                            "jointsound.db: " + audible.sha256(),
                            audible.id() + ": " + subject(number),
                            audible.id() + ": " + audible.id());
            assertThat(diary.erase(subject(number))).isEqualTo(2 + number % 4);
            assertThat(Traces.of(words.get(number), data)).isEmpty();
        }
        for (int number = 1; number < SUBJECTS; number += 13) {
            assertThat(diary.entries(subject(number))).hasSize(2 + number % 4);
        }
    }

    @Test
    void expiredEntriesLeaveNoTraceInAnyFile() throws IOException {
        List<List<String>> words = keepAll();
        List<String> expired =
                words.subList(0, 100).stream().flatMap(List::stream).toList();
        assertThat(Traces.of(expired, data)).hasSizeGreaterThan(expired.size() / 2);
        Instant limit = Entries.START.plus(Duration.ofDays(100));
        int entries = IntStream.range(0, 100).map(number -> 2 + number % 4).sum();
        assertThat(diary.expire(limit)).isEqualTo(entries);
        assertThat(Traces.of(expired, data)).isEmpty();
        assertThat(diary.entries(subject(100))).isNotEmpty();
    }

    @Test
    void theSearchSeesEveryEncodingAndTheNameOfAFile() throws IOException {
        Files.createDirectories(data);
        Files.write(data.resolve("a"), "xyword".getBytes(StandardCharsets.UTF_8));
        Files.write(data.resolve("b"), "\u0100word".getBytes(StandardCharsets.UTF_16LE));
        Files.write(data.resolve("c"), "\u0100word".getBytes(StandardCharsets.UTF_16BE));
        Files.write(data.resolve("my-word"), new byte[0]);
        assertThat(Traces.of(List.of("word"), data)).containsExactly("a: word", "b: word", "c: word", "my-word: word");
    }
}

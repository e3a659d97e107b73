package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An erased subject leaves no trace in any file, searched as bytes while the diary is still open. */
class SqliteErasureIT {
    private static final int SUBJECTS = 300;
    private static final int[] LENGTHS = {20, 100, 300, 3_000};

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

    /** How many recordings a subject makes. */
    private static int recordings(int number) {
        return 2 + number % 4;
    }

    /**
     * Keeps an entry, of a length that makes pages split, and replaces every third; all words of it. At times there is audio
     * that holds the subject.
     */
    private List<String> keep(int number, int recording) throws IOException {
        String subject = subject(number);
        DiaryEntry entry = Entries.storedAt(
                Entries.of(subject, recording, LENGTHS[(number + recording) % LENGTHS.length]),
                Entries.START.plus(Duration.ofDays(number)));
        diary.keep(entry, null);
        DiaryEntry again = Entries.again(entry, number % 13 == 0);
        if (again.hasAudio()) {
            diary.keep(again, Files.writeString(folder.resolve("recording"), "sound of " + subject));
        } else if ((number + recording) % 3 == 0) {
            diary.keep(again, null);
        }
        return List.of(subject, entry.sha256(), entry.id(), again.id());
    }

    /** Subjects take turns in an order of chance, as they would. */
    private List<Set<String>> keepAll() throws IOException {
        List<Set<String>> words = new ArrayList<>();
        List<Integer> turns = new ArrayList<>();
        for (int number = 0; number < SUBJECTS; number++) {
            words.add(new LinkedHashSet<>());
            turns.addAll(Collections.nCopies(recordings(number), number));
        }
        Collections.shuffle(turns, new Random(1));
        int[] made = new int[SUBJECTS];
        for (int number : turns) {
            words.get(number).addAll(keep(number, made[number]++));
        }
        Files.delete(folder.resolve("recording"));
        return words;
    }

    @Test
    void anErasedSubjectLeavesNoTraceInAnyFile() throws IOException {
        List<Set<String>> words = keepAll();
        for (int number = 0; number < SUBJECTS; number += 13) {
            String subject = subject(number);
            DiaryEntry audible = diary.entries(subject).get(0);
            // Found in the database or its log, in a recording and in its name, so that the search below can fail.
            assertThat(Traces.of(words.get(number), data))
                    .anyMatch(found -> found.matches("jointsound.db(-wal)?: " + subject))
                    .anyMatch(found -> found.matches("jointsound.db(-wal)?: " + audible.sha256()))
                    .contains(audible.id() + ": " + subject, audible.id() + ": " + audible.id());
            assertThat(diary.erase(subject)).isEqualTo(recordings(number));
            assertThat(Traces.of(words.get(number), data)).isEmpty();
        }
        for (int number = 1; number < SUBJECTS; number += 13) {
            assertThat(diary.entries(subject(number))).hasSize(recordings(number));
        }
    }

    @Test
    void expiredEntriesLeaveNoTraceInAnyFile() throws IOException {
        List<Set<String>> words = keepAll();
        List<String> expired =
                words.subList(0, 100).stream().flatMap(Set::stream).toList();
        assertThat(Traces.of(expired, data)).hasSizeGreaterThan(expired.size() / 2);
        Instant limit = Entries.START.plus(Duration.ofDays(100));
        int entries = IntStream.range(0, 100).map(SqliteErasureIT::recordings).sum();
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

package org.jointsound.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jointsound.concern.Joint;
import org.jointsound.concern.Movement;
import org.jointsound.concern.Past;
import org.jointsound.concern.PastRecording;
import org.jointsound.concern.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a diary does, whatever database it is kept in. Each test has a database of its own. */
abstract class DiaryContract {
    private static final Instant LONG_AGO = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("9999-12-31T23:59:59.999Z");

    @TempDir
    Path folder;

    private Path data;
    private Path recording;
    private History history;
    private Diary diary;

    /** The URL of an empty database, the same until the end of the test; null for the file in the folder. */
    abstract @Nullable String url();

    @BeforeEach
    void open() throws IOException {
        data = folder.resolve("data");
        recording = Files.write(folder.resolve("pop.wav"), new byte[] {1, 2, 3});
        history = History.open(data, url());
        diary = history.diary();
    }

    @AfterEach
    void close() {
        history.close();
    }

    private void reopen() {
        history.close();
        history = History.open(data, url());
        diary = history.diary();
    }

    private List<Path> audioFiles() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("audio"))) {
            return files.toList();
        }
    }

    @Test
    void anEntryComesBackAsItWasKeptAfterAnotherStartToo() {
        DiaryEntry full = Entries.of("s", 1);
        DiaryEntry bare = Entries.bare("s", 2);
        diary.keep(full, null);
        diary.keep(bare, null);
        assertThat(diary.entries("s")).containsExactly(bare, full);
        reopen();
        assertThat(diary.entries("s")).containsExactly(bare, full);
    }

    @Test
    void aDiaryThatNobodyBeganIsEmpty() {
        assertThat(diary.entries("nobody")).isEmpty();
        assertThat(diary.past("nobody", Joint.KNEE, null, LONG_AGO, FAR_AHEAD, LONG_AGO))
                .isEqualTo(Past.NONE);
        assertThat(diary.erase("nobody")).isZero();
        assertThat(diary.expire(FAR_AHEAD)).isZero();
    }

    @Test
    void entriesComeInTheOrderOfRecordingNotOfKeeping() {
        diary.keep(Entries.of("s", 3), null);
        diary.keep(Entries.of("s", 1), null);
        diary.keep(Entries.of("s", 2), null);
        diary.keep(Entries.of("S", 2), null);
        assertThat(diary.entries("s")).containsExactly(Entries.of("s", 1), Entries.of("s", 2), Entries.of("s", 3));
    }

    @Test
    void aLaterResultOfTheSameRecordingReplacesTheEarlierOne() {
        DiaryEntry first = Entries.of("s", 1);
        DiaryEntry later = Entries.again(first, false);
        diary.keep(first, null);
        diary.keep(later, null);
        assertThat(diary.entries("s")).containsExactly(later);
    }

    @Test
    void theSameResultMayBeKeptTwice() throws IOException {
        DiaryEntry entry = Entries.withAudio(Entries.of("s", 1));
        diary.keep(entry, recording);
        diary.keep(entry, recording);
        assertThat(diary.entries("s")).containsExactly(entry);
        assertThat(diary.audio("s", entry.id())).get().satisfies(file -> assertThat(file)
                .hasSameBinaryContentAs(recording));
    }

    @Test
    void thePastIsThatOfTheSameSubjectJointAndSideOnly() {
        Instant time = Entries.START;
        DiaryEntry left = Entries.at("s", 1, time, Joint.KNEE, Side.LEFT);
        DiaryEntry noSide = Entries.at("s", 2, time, Joint.KNEE, null);
        diary.keep(left, null);
        diary.keep(noSide, null);
        diary.keep(Entries.at("s", 3, time, Joint.HIP, Side.LEFT), null);
        diary.keep(Entries.at("s", 4, time, null, null), null);
        diary.keep(Entries.at("t", 5, time, Joint.KNEE, Side.LEFT), null);
        assertThat(diary.past("s", Joint.KNEE, Side.LEFT, time, time, LONG_AGO).recordings())
                .containsExactly(new PastRecording(time, left.sha256(), 3, 2, Movement.HABITUAL));
        assertThat(diary.past("s", Joint.KNEE, null, time, time, LONG_AGO).recordings())
                .extracting(PastRecording::sha256)
                .containsExactly(noSide.sha256());
        assertThat(diary.past("s", Joint.KNEE, Side.UNKNOWN, time, time, LONG_AGO))
                .isEqualTo(Past.NONE);
        assertThat(diary.past("s", null, null, time, time, LONG_AGO)).isEqualTo(Past.NONE);
    }

    @Test
    void thePastLeavesOutWhatWasStoredTooEarly() {
        Instant time = Entries.START;
        DiaryEntry entry = Entries.at("s", 1, time, Joint.KNEE, null);
        diary.keep(entry, null);
        assertThat(diary.past("s", Joint.KNEE, null, time, time, entry.storedAt())
                        .recordings())
                .hasSize(1);
        assertThat(diary.past(
                        "s", Joint.KNEE, null, time, time, entry.storedAt().plusMillis(1)))
                .isEqualTo(Past.NONE);
    }

    @Test
    void thePastReachesFromTheFirstToTheLastMillisecond() {
        Instant time = Instant.parse("2026-03-29T01:30:00.123Z");
        diary.keep(Entries.at("s", 1, time, Joint.KNEE, null), null);
        assertThat(diary.past("s", Joint.KNEE, null, time, time.plusMillis(1), LONG_AGO)
                        .recordings())
                .hasSize(1);
        assertThat(diary.past("s", Joint.KNEE, null, time.minusMillis(1), time, LONG_AGO)
                        .recordings())
                .hasSize(1);
        assertThat(diary.past("s", Joint.KNEE, null, time.plusMillis(1), FAR_AHEAD, LONG_AGO)
                        .recordings())
                .isEmpty();
        assertThat(diary.past("s", Joint.KNEE, null, LONG_AGO, time.minusMillis(1), LONG_AGO)
                        .recordings())
                .isEmpty();
    }

    @Test
    void audioIsKeptForItsSubjectAloneUntilItIsDropped() throws IOException {
        DiaryEntry entry = Entries.withAudio(Entries.of("s", 1));
        diary.keep(entry, recording);
        reopen();
        assertThat(diary.audio("s", entry.id())).get().satisfies(file -> assertThat(file)
                .hasSameBinaryContentAs(recording));
        assertThat(diary.audio("t", entry.id())).isEmpty();
        assertThat(diary.dropAudio("t", entry.id())).isFalse();
        assertThat(diary.dropAudio("s", entry.id())).isTrue();
        assertThat(diary.dropAudio("s", entry.id())).isFalse();
        assertThat(audioFiles()).isEmpty();
        assertThat(diary.audio("s", entry.id())).isEmpty();
        assertThat(diary.entries("s")).containsExactly(Entries.of("s", 1));
    }

    @Test
    void anIdThatIsAPathFindsNothing() {
        assertThat(diary.audio("s", "../jointsound.db")).isEmpty();
        assertThat(diary.dropAudio("s", "../jointsound.db")).isFalse();
    }

    @Test
    void audioOfAReplacedEntryGoesWithIt() throws IOException {
        DiaryEntry first = Entries.withAudio(Entries.of("s", 1));
        diary.keep(first, recording);
        DiaryEntry second = Entries.again(first, true);
        diary.keep(second, recording);
        assertThat(audioFiles()).extracting(Path::getFileName).containsExactly(Path.of(second.id()));
        diary.keep(Entries.again(second, false), null);
        assertThat(audioFiles()).isEmpty();
    }

    @Test
    void nothingIsKeptWhenTheAudioCannotBe() throws IOException {
        DiaryEntry before = Entries.of("s", 1);
        diary.keep(before, null);
        DiaryEntry entry = Entries.withAudio(Entries.again(before, false));
        assertThatThrownBy(() -> diary.keep(entry, folder.resolve("none.wav")))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(diary.entries("s")).containsExactly(before);
        assertThat(audioFiles()).isEmpty();
    }

    @Test
    void anEntryAndItsRecordingMustAgree() {
        assertThatThrownBy(() -> diary.keep(Entries.of("s", 1), recording))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> diary.keep(Entries.withAudio(Entries.of("s", 1)), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void recordingsWithoutAnEntryAreGoneAfterAnotherStartAndOtherFilesAreNot() throws IOException {
        DiaryEntry entry = Entries.withAudio(Entries.of("s", 1));
        diary.keep(entry, recording);
        Path audio = data.resolve("audio");
        Files.write(audio.resolve(UUID.randomUUID().toString()), new byte[] {1});
        Files.write(audio.resolve(UUID.randomUUID() + ".unfinished"), new byte[] {1});
        Files.write(audio.resolve(entry.id() + ".unfinished"), new byte[] {1});
        Files.write(audio.resolve("README"), new byte[] {1});
        reopen();
        assertThat(audioFiles())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder(entry.id(), "README");
    }

    @Test
    void erasingTakesAllOfOneSubjectAndNothingOfOthers() throws IOException {
        diary.keep(Entries.withAudio(Entries.of("s", 1)), recording);
        diary.keep(Entries.of("s", 2), null);
        DiaryEntry other = Entries.withAudio(Entries.of("t", 1));
        diary.keep(other, recording);
        assertThat(diary.erase("s")).isEqualTo(2);
        assertThat(diary.entries("s")).isEmpty();
        assertThat(diary.entries("t")).containsExactly(other);
        assertThat(audioFiles()).extracting(Path::getFileName).containsExactly(Path.of(other.id()));
        assertThat(diary.erase("s")).isZero();
    }

    @Test
    void whatWasStoredBeforeATimeExpiresAndWhatWasStoredThenDoesNot() throws IOException {
        Instant limit = Entries.START;
        DiaryEntry young = Entries.storedAt(Entries.withAudio(Entries.of("s", 1)), limit);
        diary.keep(young, recording);
        diary.keep(Entries.storedAt(Entries.withAudio(Entries.of("s", 2)), limit.minusMillis(1)), recording);
        diary.keep(Entries.storedAt(Entries.of("t", 3), limit.minus(Duration.ofDays(1))), null);
        assertThat(diary.expire(limit)).isEqualTo(2);
        assertThat(diary.entries("s")).containsExactly(young);
        assertThat(diary.entries("t")).isEmpty();
        assertThat(audioFiles()).extracting(Path::getFileName).containsExactly(Path.of(young.id()));
    }

    @Test
    void manyThreadsKeepReadAndEraseAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Object>> work = IntStream.range(0, 200)
                    .<Callable<Object>>mapToObj(number -> () -> {
                        // Every fourth recording is one that others keep too.
                        diary.keep(Entries.of("s", number % 4 == 0 ? 1_000 : number), null);
                        return number % 50 == 0 ? diary.erase("gone" + number) : diary.entries("s");
                    })
                    .toList();
            for (Future<Object> done : threads.invokeAll(work)) {
                assertThat(done.get()).isNotNull();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(diary.entries("s")).hasSize(151);
    }
}

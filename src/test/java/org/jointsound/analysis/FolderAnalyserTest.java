package org.jointsound.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderAnalyserTest {
    private static final FileOutcome REFUSED = new FileOutcome.Refused(Problem.of(ProblemCode.TOO_SHORT, "too short"));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void outcomesComeInTheOrderOfTheFilesHoweverLongEachTakes(int threads) throws InterruptedException {
        int[] delaysMs = new SplittableRandom(4).ints(60, 0, 6).toArray();
        List<String> names = new ArrayList<>();
        new FolderAnalyser(
                        file -> {
                            Thread.sleep(delaysMs[Integer.parseInt(file.name())]);
                            return REFUSED;
                        },
                        threads)
                .analyse(files(60), result -> names.add(result.file().name()));
        assertThat(names)
                .containsExactlyElementsOf(
                        files(60).stream().map(RecordingFile::name).toList());
    }

    @Test
    void theFastestThreadRunsOnlyAFewFilesAhead() throws InterruptedException {
        AtomicInteger started = new AtomicInteger();
        AtomicInteger handedOver = new AtomicInteger();
        AtomicInteger furthest = new AtomicInteger();
        new FolderAnalyser(
                        file -> {
                            furthest.accumulateAndGet(started.incrementAndGet() - handedOver.get(), Math::max);
                            return REFUSED;
                        },
                        2)
                .analyse(files(500), result -> handedOver.incrementAndGet() > 0);
        assertThat(started).hasValue(500);
        assertThat(furthest.get()).isBetween(1, 9);
    }

    @Test
    void aFailureInOneFileIsThatFilesProblemAndTheRunGoesOn() throws InterruptedException {
        List<FolderAnalyser.Result> results = new ArrayList<>();
        new FolderAnalyser(
                        file -> {
                            if (file.name().equals("1")) {
                                throw new IllegalStateException("a bug");
                            }
                            if (file.name().equals("2")) {
                                throw new StackOverflowError();
                            }
                            return REFUSED;
                        },
                        2)
                .analyse(files(4), results::add);
        assertThat(results).hasSize(4);
        assertThat(results.get(1).failure()).hasMessage("a bug");
        assertThat(results.get(2).failure()).isInstanceOf(StackOverflowError.class);
        assertThat(((FileOutcome.Refused) results.get(1).outcome()).problem().code())
                .isEqualTo(ProblemCode.INTERNAL);
        assertThat(results.get(3).outcome()).isEqualTo(REFUSED);
        assertThat(results.get(3).failure()).isNull();
    }

    @Test
    void aFileThatCannotBeReadIsRefusedInWordsWithoutItsPath() throws InterruptedException {
        List<IOException> failures = List.of(
                new AccessDeniedException("/home/me/0"),
                new FileSystemException("/home/me/1", null, "not a regular file"),
                new NoSuchFileException("/home/me/2"),
                new IOException("/home/me/3 broke"));
        List<FolderAnalyser.Result> results = new ArrayList<>();
        new FolderAnalyser(
                        file -> {
                            int number = Integer.parseInt(file.name());
                            if (number == 3) {
                                throw new UncheckedIOException(failures.get(number));
                            }
                            throw failures.get(number);
                        },
                        1)
                .analyse(files(4), results::add);
        assertThat(results).allSatisfy(result -> assertThat(result.failure()).isNull());
        List<Problem> problems = results.stream()
                .map(result -> ((FileOutcome.Refused) result.outcome()).problem())
                .toList();
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.DECODE_FAILED);
            assertThat(problem.detail()).doesNotContain("/home", "Exception");
        });
        assertThat(problems.get(0).detail()).contains("no permission to read");
        assertThat(problems.get(1).detail()).contains("not a regular file");
        assertThat(problems.get(2).detail()).contains("gone");
    }

    @Test
    void theRunEndsWhenTheReceiverHasEnough() throws InterruptedException {
        List<String> names = new ArrayList<>();
        AtomicInteger started = new AtomicInteger();
        new FolderAnalyser(
                        file -> {
                            started.incrementAndGet();
                            return REFUSED;
                        },
                        1)
                .analyse(files(1_000), result -> {
                    names.add(result.file().name());
                    return names.size() < 3;
                });
        assertThat(names).containsExactly("0", "1", "2");
        assertThat(started.get()).isLessThan(20);
    }

    @Test
    void anInterruptAbandonsTheRun() {
        CountDownLatch never = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> new FolderAnalyser(
                        file -> {
                            never.await();
                            return REFUSED;
                        },
                        1)
                .analyse(files(2), result -> true));
    }

    @Test
    void noFilesGiveNoOutcomes() throws InterruptedException {
        List<FolderAnalyser.Result> results = new ArrayList<>();
        new FolderAnalyser(file -> REFUSED, 1).analyse(List.of(), results::add);
        assertThat(results).isEmpty();
    }

    @Test
    void aRunNeedsAThread() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FolderAnalyser(file -> REFUSED, 0));
    }

    private static List<RecordingFile> files(int count) {
        return IntStream.range(0, count)
                .mapToObj(Integer::toString)
                .map(name -> new RecordingFile(Path.of(name), name))
                .toList();
    }
}

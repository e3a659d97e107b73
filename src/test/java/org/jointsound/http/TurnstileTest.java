package org.jointsound.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch done = new CountDownLatch(1);

    @AfterEach
    void stop() {
        done.countDown();
        threads.shutdownNow();
    }

    @Test
    void whoWaitsIsServedWhenThePlaceIsFree() throws Exception {
        Turnstile turnstile = turnstile(1, Duration.ofSeconds(20));
        Future<String> first = occupy(turnstile);
        Future<String> second = threads.submit(() -> turnstile.pass(() -> "second"));
        done.countDown();
        assertThat(first.get(5, TimeUnit.SECONDS)).isEqualTo("first");
        assertThat(second.get(5, TimeUnit.SECONDS)).isEqualTo("second");
    }

    @Test
    void whoFindsNoWaitingPlaceIsTurnedAwayAtOnce() throws Exception {
        Turnstile turnstile = turnstile(0, Duration.ofSeconds(20));
        Future<String> inside = occupy(turnstile);
        assertOverloaded(turnstile);
        assertThat(inside).isNotDone();
    }

    @Test
    void whoWaitsTooLongIsTurnedAway() throws Exception {
        Turnstile turnstile = turnstile(1, Duration.ofMillis(20));
        Future<String> inside = occupy(turnstile);
        assertOverloaded(turnstile);
        assertThat(inside).isNotDone();
    }

    @Test
    void workThatFailsGivesItsPlaceBack() throws Exception {
        Turnstile turnstile = turnstile(0, Duration.ofMillis(20));
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> turnstile.pass(() -> {
                        throw new IllegalStateException();
                    }));
        }
        assertThat(turnstile.<String>pass(() -> "free")).isEqualTo("free");
    }

    @Test
    void workThatNeedsMoreMemoryThanThereIsIsTurnedAwayAndTheNextIsServed() throws Exception {
        Turnstile turnstile = turnstile(0, Duration.ofMillis(20));
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> turnstile.pass(() -> new long[Integer.MAX_VALUE][Integer.MAX_VALUE >> 4]))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.OVERLOADED));
        assertThat(turnstile.<String>pass(() -> "free")).isEqualTo("free");
    }

    private Future<String> occupy(Turnstile turnstile) throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        Future<String> running = threads.submit(() -> turnstile.pass(() -> {
            inside.countDown();
            done.await();
            return "first";
        }));
        assertThat(inside.await(5, TimeUnit.SECONDS)).isTrue();
        return running;
    }

    private static void assertOverloaded(Turnstile turnstile) {
        assertThatExceptionOfType(InputException.class)
                .isThrownBy(() -> turnstile.pass(() -> "never"))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo(ProblemCode.OVERLOADED));
    }

    private static Turnstile turnstile(int waiting, Duration patience) {
        return new Turnstile(
                new ServerSettings("127.0.0.1", 0, 1, 1, waiting, patience, 1, Duration.ofSeconds(1), null));
    }
}

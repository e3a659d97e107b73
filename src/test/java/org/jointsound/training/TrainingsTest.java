package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void resultsStandInTheOrderOfTheTrainings(int threads) throws InterruptedException {
        List<Callable<Integer>> trainings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            trainings.add(() -> {
                Thread.sleep(20 - number);
                return number;
            });
        }
        assertThat(Trainings.all(trainings, threads))
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void noMoreRunAtOnceThanThereAreThreads() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        Callable<Integer> one = () -> {
            int together = running.incrementAndGet();
            Thread.sleep(2);
            running.decrementAndGet();
            return together;
        };
        assertThat(Trainings.all(java.util.Collections.nCopies(20, one), 2)).allMatch(together -> together <= 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whatGoesWrongInOneComesThroughAsItIs(int threads) {
        RuntimeException wrong = new IllegalArgumentException("wrong");
        List<Callable<Integer>> trainings = List.of(() -> 1, () -> {
            throw wrong;
        });
        assertThatThrownBy(() -> Trainings.all(trainings, threads)).isSameAs(wrong);
        List<Callable<Integer>> checked = List.of(() -> {
            throw new IOException("gone");
        });
        assertThatThrownBy(() -> Trainings.all(checked, threads))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("gone");
    }

    @Test
    void noTrainingsGiveNoResults() throws InterruptedException {
        assertThat(Trainings.all(List.<Callable<Integer>>of(), 2)).isEmpty();
    }
}

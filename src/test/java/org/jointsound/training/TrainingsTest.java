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
import org.tribuo.Model;
import org.tribuo.classification.Label;

class TrainingsTest {
    private static EventTrainer trainer(boolean concurrent) {
        return new EventTrainer() {
            @Override
            public Model<Label> train(List<LabelledEvent> events, long seed) {
                throw new AssertionError("nothing is trained here");
            }

            @Override
            public boolean concurrent() {
                return concurrent;
            }
        };
    }

    private static <T> List<T> all(boolean concurrent, List<Callable<T>> trainings) throws InterruptedException {
        return Trainings.all(trainings, trainer(concurrent), "models", (what, done, all) -> {});
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void resultsStandInTheOrderOfTheTrainings(boolean concurrent) throws InterruptedException {
        List<Callable<Integer>> trainings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int number = i;
            trainings.add(() -> {
                Thread.sleep(20 - number);
                return number;
            });
        }
        assertThat(all(concurrent, trainings))
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void trainingsOfATrainerThatSharesSomethingFollowEachOther() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        Callable<Integer> one = () -> {
            int together = running.incrementAndGet();
            Thread.sleep(2);
            running.decrementAndGet();
            return together;
        };
        assertThat(all(false, java.util.Collections.nCopies(20, one))).containsOnly(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatGoesWrongInOneComesThroughAsItIs(boolean concurrent) {
        RuntimeException wrong = new IllegalArgumentException("wrong");
        List<Callable<Integer>> trainings = List.of(() -> 1, () -> {
            throw wrong;
        });
        assertThatThrownBy(() -> all(concurrent, trainings)).isSameAs(wrong);
        List<Callable<Integer>> checked = List.of(() -> {
            throw new IOException("gone");
        });
        assertThatThrownBy(() -> all(concurrent, checked))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("gone");
    }

    @Test
    void noTrainingsGiveNoResults() throws InterruptedException {
        assertThat(all(true, List.<Callable<Integer>>of())).isEmpty();
    }
}

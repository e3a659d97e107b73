package org.jointsound.training.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointsound.corpus.split.Provenance;
import org.jointsound.model.Label;
import org.jointsound.training.BoostedTrees;
import org.jointsound.training.EventTrainer;
import org.jointsound.training.LabelledEvent;
import org.jointsound.training.LearningSide;
import org.jointsound.training.RadialMachine;
import org.jointsound.training.TrainerChoice;
import org.jointsound.training.TrainingRecording;
import org.junit.jupiter.api.Test;

class AutoTrainerTest {
    private static final TrainerChoice AUTO = new AutoTrainer(false);

    private static TrainingRecording recording(int number, String person, Label label, double x, double y) {
        return new TrainingRecording(
                new Provenance("r" + number, person, "", "", "", "digest " + number, Set.of(label)),
                label,
                false,
                Map.of(),
                List.of(new LabelledEvent(Toys.vector(x, y), label)),
                List.of());
    }

    private static EventTrainer choose(TrainerChoice choice, List<TrainingRecording> recordings) {
        return choice.choose(new LearningSide(recordings, List.of()), 3, () -> {});
    }

    /** Clicks near the origin, others around them: no straight line parts them. */
    private static List<TrainingRecording> ring(int recordings) {
        SplittableRandom random = new SplittableRandom(5);
        List<TrainingRecording> ring = new ArrayList<>();
        for (int i = 0; i < recordings; i++) {
            Label label = i % 2 == 0 ? Label.CLICKING : Label.OTHER;
            double angle = 2 * Math.PI * random.nextDouble();
            double radius = i % 2 == 0 ? 0.5 * random.nextDouble() : 2 + random.nextDouble();
            ring.add(recording(i, "s" + i / 4, label, radius * Math.cos(angle), radius * Math.sin(angle)));
        }
        return ring;
    }

    @Test
    void whatAPlainTrainerLearnsAsWellIsLeftToIt() {
        assertThat(choose(AUTO, Toys.recordings(1, 10, 0))).isEqualTo(new LogisticRegression(0.03));
    }

    @Test
    void whatNoStraightLinePartsIsLeftToAnotherKind() {
        assertThat(choose(AUTO, ring(80))).isInstanceOf(RadialMachine.class);
    }

    @Test
    void theChoiceIsTheSameEachTime() {
        assertThat(choose(AUTO, ring(60))).isEqualTo(choose(AUTO, ring(60)));
    }

    @Test
    void twoPeopleAreEnoughAndWithOneThePlainestIsTakenUnseen() {
        assertThat(choose(AUTO, ring(8))).isNotNull();
        assertThat(choose(AUTO, ring(4))).isEqualTo(new LogisticRegression(0.03));
    }

    @Test
    void progressIsToldOnceForEachCandidateHoweverTheChoiceIsMade() {
        for (List<TrainingRecording> recordings : List.of(ring(4), ring(8), ring(80), Toys.recordings(3, 6, 0))) {
            AtomicInteger steps = new AtomicInteger();
            AUTO.choose(new LearningSide(recordings, List.of()), 1, steps::incrementAndGet);
            assertThat(steps).hasValue(AUTO.steps());
        }
    }

    @Test
    void syntheticRecordingsAreLearnedFromInsideToo() {
        // Alone these four people tell nothing: their first feature is the same throughout.
        List<TrainingRecording> own = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Label label = i % 2 == 0 ? Label.CLICKING : Label.OTHER;
            own.add(recording(i, "s" + i / 4, label, i % 2 == 0 ? 0.1 : 2.5, 0));
        }
        EventTrainer alone = choose(AUTO, own);
        EventTrainer together = AUTO.choose(new LearningSide(own, ring(200)), 3, () -> {});

        assertThat(alone).isInstanceOf(LogisticRegression.class);
        assertThat(together).isInstanceOf(RadialMachine.class);
    }

    @Test
    void treesAreACandidateOnlyWhereTheyCanBeTrained() {
        assertThat(new AutoTrainer(true).steps()).isEqualTo(AUTO.steps() + 2);
    }

    @Test
    void earlierNamesAndBundlesAreUnderstood() {
        assertThat(TrainerKind.of("trees")).hasValue(TrainerKind.XGBOOST);
        assertThat(TrainerKind.of("SVM")).hasValue(TrainerKind.SVM);
        assertThat(TrainerKind.of("magic")).isEmpty();
        // As models/0.3.0/bundle.json has it.
        assertThat(TrainerKind.described("boosted trees, 300 rounds of depth 4, rate 0.07"))
                .hasValue(TrainerKind.XGBOOST);
        assertThat(TrainerKind.described(AUTO.describe(new BoostedTrees(1, 2, 0.3))))
                .hasValue(TrainerKind.AUTO);
        assertThat(TrainerKind.described("an oracle")).isEmpty();
    }
}

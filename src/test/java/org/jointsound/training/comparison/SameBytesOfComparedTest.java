package org.jointsound.training.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jointsound.model.Label;
import org.jointsound.model.Parameters;
import org.jointsound.testing.ToyModel;
import org.jointsound.training.EventTrainer;
import org.jointsound.training.LabelledEvent;
import org.junit.jupiter.api.Test;

/** Models of models, and of other kinds than those in service, tell nothing of their training's moment either. */
class SameBytesOfComparedTest {
    private static List<LabelledEvent> events() {
        List<LabelledEvent> events = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            events.add(new LabelledEvent(ToyModel.vector(0.05 * i), Label.CLICKING));
            events.add(new LabelledEvent(ToyModel.vector(-0.05 * i), Label.OTHER));
        }
        return events;
    }

    @Test
    void twoTrainingsGiveTheSameBytes() throws InterruptedException {
        for (EventTrainer trainer : List.of(
                new Forest(Forest.Kind.RANDOM_FOREST, 3, 3),
                new Forest(Forest.Kind.EXTRA_TREES, 3, 3),
                new LogisticRegression(1))) {
            byte[] bytes = Parameters.write(trainer.train(events(), 1));
            // Tribuo writes nanoseconds.
            Thread.sleep(2);

            assertThat(Parameters.write(trainer.train(events(), 1)))
                    .as("%s", trainer)
                    .isEqualTo(bytes);
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotContainPattern("(19[89]|20)\\d\\d-\\d\\d-\\d\\d");
        }
    }
}

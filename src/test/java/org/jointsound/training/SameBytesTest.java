package org.jointsound.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jointsound.model.Label;
import org.jointsound.model.Parameters;
import org.jointsound.testing.ToyModel;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tribuo.Model;

/** What a model's bytes tell of the moment and the machine of its training: nothing. */
class SameBytesTest {
    private static final Pattern TIME = Pattern.compile("(19[89]|20)\\d\\d-\\d\\d-\\d\\d");

    private static List<LabelledEvent> events() {
        List<LabelledEvent> events = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            events.add(new LabelledEvent(ToyModel.vector(0.05 * i), Label.CLICKING));
            events.add(new LabelledEvent(ToyModel.vector(-0.05 * i), Label.OTHER));
        }
        return events;
    }

    private static Map<String, EventTrainer> trainers() {
        Map<String, EventTrainer> trainers = new TreeMap<>(Map.of("svm", new RadialMachine(8, 0.02)));
        if (BoostedTrees.runHere()) {
            trainers.put("trees", new BoostedTrees(5, 3, 0.3));
        }
        return trainers;
    }

    @TestFactory
    Stream<DynamicTest> twoTrainingsGiveTheSameBytesWithoutTimeOrMachine() {
        return trainers().entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
                    Model<org.tribuo.classification.Label> first =
                            kind.getValue().train(events(), 1);
                    // Tribuo writes nanoseconds.
                    Thread.sleep(2);
                    Model<org.tribuo.classification.Label> second =
                            kind.getValue().train(events(), 1);
                    byte[] bytes = Parameters.write(first);

                    assertThat(Parameters.write(second)).isEqualTo(bytes);
                    assertThat(second.serialize().toByteArray())
                            .as("what Tribuo writes differs")
                            .isNotEqualTo(first.serialize().toByteArray());
                    String text = new String(bytes, StandardCharsets.ISO_8859_1);
                    assertThat(TIME.matcher(text).find()).isFalse();
                    assertThat(text)
                            .contains("trained-at")
                            .doesNotContain(System.getProperty("java.version"))
                            .doesNotContain(System.getProperty("os.name"))
                            .doesNotContain(System.getProperty("os.arch"));
                    assertThat(Parameters.read(bytes).probabilities(ToyModel.vector(0.3)))
                            .isEqualTo(Parameters.read(first.serialize().toByteArray())
                                    .probabilities(ToyModel.vector(0.3)));
                }));
    }
}

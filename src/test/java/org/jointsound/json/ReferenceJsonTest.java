package org.jointsound.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jointsound.model.Label;
import org.jointsound.model.drift.FeatureBins;
import org.jointsound.model.drift.Reference;
import org.junit.jupiter.api.Test;

class ReferenceJsonTest {
    private static final Reference REFERENCE = new Reference(
            2,
            3,
            List.of(
                    new FeatureBins("x", List.of(Math.nextDown(0.0), 0.0), List.of(0.0, 1.0, 0.0), 0),
                    new FeatureBins("y", List.of(1.0 / 3), List.of(1.0 / 3, 2.0 / 3), 0)),
            Map.of(Label.CLICKING, 0.25, new Label("creak"), 0.75));

    @Test
    void aReferenceComesBackToTheLastBit() {
        String text = ReferenceJson.write(REFERENCE);

        assertThat(text)
                .contains("\"recordings\" : 2", "\"feature\" : \"x\"", "\"clicking\" : 0.25")
                .endsWith("}\n");
        assertThat(ReferenceJson.read(text)).isEqualTo(REFERENCE);
    }

    @Test
    void whatIsNoReferenceIsRefusedWithWhatIsWrong() {
        String text = ReferenceJson.write(REFERENCE);
        for (String wrong : List.of(
                "",
                "{}",
                text.replace("\"events\" : 3", "\"events\" : 1"),
                text.replace("\"clicking\"", "\"Not a label\""),
                text.replace("0.25", "0.5"),
                text.replace("\"missing\"", "\"lost\""),
                text + "{}")) {
            assertThatThrownBy(() -> ReferenceJson.read(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("not a model's reference: ");
        }
    }
}

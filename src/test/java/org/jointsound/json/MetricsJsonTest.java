package org.jointsound.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class MetricsJsonTest {
    private record Measure(int count, double macroF1, double collarSeconds, Map<Label, Double> byLabel) {}

    @Test
    void namesCarryUnitsNumbersAreRoundedAndWhatHasNoValueIsNull() {
        assertThat(MetricsJson.write(new Measure(2, 1 / 3.0, 0.01, Map.of(Label.OTHER, Double.NaN))))
                .isEqualTo("""
                        {
                          "count" : 2,
                          "macro_f1" : 0.333333,
                          "collar_s" : 0.01,
                          "by_label" : {
                            "other" : null
                          }
                        }
                        """);
    }

    @Test
    void anInfiniteNumberIsAFaultOfOurs() {
        Measure infinite = new Measure(1, Double.POSITIVE_INFINITY, 1, Map.of());

        assertThatThrownBy(() -> MetricsJson.write(infinite))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("must be finite");
    }
}

package org.jointsound.corpus.sound.modes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.junit.jupiter.api.Test;

class PulseTrainTest {
    private final Draw draw = Draw.of(11);

    @Test
    void creakRepeatsAtThePublishedRateAndSpread() {
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            List<Double> times = PulseTrain.creak(draw).between(30, 30).over(1, draw);
            rates.add((times.size() - 1) / times.get(times.size() - 1));
        }
        double mean = rates.stream().mapToDouble(r -> r).average().orElseThrow();
        double square = rates.stream().mapToDouble(r -> (r - mean) * (r - mean)).sum();
        // Prinz 1998: 16 Hz, SD 9. Slower than 5 per second is no creak, which lifts the mean a little.
        assertThat(mean).isCloseTo(16, within(1.5));
        assertThat(Math.sqrt(square / rates.size())).isCloseTo(9, within(1.5));
    }

    @Test
    void aPulseTrainKeepsToItsBoundsAndAscends() {
        assertThat(PulseTrain.irregular(draw).between(10, 200).over(0.001, draw))
                .hasSize(10)
                .isSorted()
                .startsWith(0.0);
        assertThat(PulseTrain.irregular(draw).between(10, 200).over(1_000, draw))
                .hasSize(200);
    }
}

package org.jointsound.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jointsound.audio.Clip;
import org.jointsound.event.Pulse;
import org.jointsound.event.SoundEvent;
import org.junit.jupiter.api.Test;

/**
 * The names and values of {@code events-v1} as they were when a model was first trained on it: {@code events-v1.csv}, a row per
 * feature and a column per event. The other tests say what is right; this one says what may not move.
 */
class FrozenFeaturesTest {
    private static final int RATE = 24_000;
    private static final String NEW_SET =
            "events-v1 is frozen, models were trained on it: what changes a name or a value needs a new set. Found in ";

    /** A click, six clicks that slow down and fade, and a voiced sound, over noise; StrictMath, so that every machine makes the same. */
    static Clip clip() {
        SplittableRandom random = new SplittableRandom(1);
        double[] sum = new double[2 * RATE];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = 0.002 * (random.nextDouble() - 0.5);
        }
        addClick(sum, 0.30, 900, 0.4);
        for (int i = 0; i < 6; i++) {
            addClick(sum, 0.80 + 0.03 * i + 0.006 * i * i, 1_700, 0.2 - 0.02 * i);
        }
        for (int i = (int) (1.5 * RATE); i < 1.7 * RATE; i++) {
            double t = (double) i / RATE - 1.5;
            double swell = 0.1 * StrictMath.sin(Math.PI * t / 0.2);
            for (int partial = 1; partial <= 12; partial++) {
                sum[i] += swell / partial * StrictMath.sin(2 * Math.PI * 150 * partial * t);
            }
        }
        float[] samples = new float[sum.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) sum[i];
        }
        return Clip.of(samples, RATE);
    }

    private static void addClick(double[] sum, double atSeconds, double hz, double amplitude) {
        int first = (int) (atSeconds * RATE);
        for (int i = first; i < first + RATE / 20; i++) {
            double t = (double) (i - first) / RATE;
            sum[i] += amplitude * StrictMath.exp(-t / 0.004) * StrictMath.sin(2 * Math.PI * hz * t);
        }
    }

    static List<SoundEvent> events() {
        return List.of(
                event(0.3, 0.34, 46, 0.301),
                event(0.8, 1.13, 40, 0.801, 0.837, 0.885, 0.945, 1.017, 1.101),
                event(1.5, 1.7, 34, 1.55, 1.6));
    }

    private static SoundEvent event(double start, double end, double snrDb, double... pulses) {
        List<Pulse> train = Arrays.stream(pulses)
                .mapToObj(at -> new Pulse(at, snrDb - 10 * (at - start)))
                .toList();
        return new SoundEvent(start, end, train, -6, snrDb, 100, 10_000);
    }

    private static List<String[]> frozen() throws IOException {
        try (InputStream in = FrozenFeaturesTest.class.getResourceAsStream("events-v1.csv")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return new String(bytes, StandardCharsets.US_ASCII)
                    .lines()
                    .skip(1)
                    .map(row -> row.split(",", -1))
                    .toList();
        }
    }

    @Test
    void theNamesOfEventsV1AreFrozenAndAChangeIsANewSet() throws IOException {
        assertThat(FeatureExtractor.EVENTS_V1.id()).isEqualTo("events-v1");
        assertThat(FeatureExtractor.EVENTS_V1.rateHz()).isEqualTo(24_000);
        assertThat(FeatureExtractor.EVENTS_V1.names())
                .as(NEW_SET + "the names")
                .containsExactlyElementsOf(frozen().stream().map(row -> row[0]).toList());
    }

    @Test
    void theValuesOfEventsV1AreFrozenAndAChangeIsANewSet() throws IOException {
        List<FeatureVector> vectors = new FeatureExtractor().extract(clip(), events(), 8_000);
        List<String[]> frozen = frozen();

        for (int event = 0; event < vectors.size(); event++) {
            for (int i = 0; i < frozen.size(); i++) {
                String as = NEW_SET + frozen.get(i)[0] + " of event " + (event + 1);
                String expected = frozen.get(i)[event + 1];
                if (expected.equals("absent")) {
                    assertThat(vectors.get(event).get(i)).as(as).isNaN();
                } else {
                    double value = Double.parseDouble(expected);
                    assertThat(vectors.get(event).get(i))
                            .as(as)
                            .isCloseTo(value, within(1e-6 * Math.max(1, Math.abs(value))));
                }
            }
        }
    }
}

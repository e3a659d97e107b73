package org.jointsound.feature.clip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jointsound.audio.Clip;
import org.jointsound.feature.FeatureVector;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every feature against an independent implementation in numpy, {@code reference.py} beside the table that it wrote. */
class ClipFeaturesReferenceTest {

    private static float[] signal() {
        float[] samples = new float[48_000];
        for (int i = 6_000; i < 42_000; i++) {
            double t = i / 24_000.0;
            double sweep = Math.sin(2 * Math.PI * (400 + 300 * t) * t) * (0.6 + 0.4 * Math.sin(2 * Math.PI * 5 * t));
            double hum = t % 0.5 < 0.25 ? Math.sin(2 * Math.PI * 55 * t) : 0;
            samples[i] = (float) (0.3 * sweep + 0.02 * Math.sin(1e-3 * i * i) + 0.2 * hum);
        }
        return samples;
    }

    private static List<String[]> reference() throws IOException {
        try (InputStream in = ClipFeaturesReferenceTest.class.getResourceAsStream("reference.csv")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return new String(bytes, StandardCharsets.US_ASCII)
                    .lines()
                    .skip(1)
                    .map(row -> row.split(",", -1))
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 12000", "1, 1000"})
    void everyFeatureIsWhatNumpyGives(int column, double bandwidthHz) throws IOException {
        FeatureVector vector = ClipFeatures.measure(Clip.of(signal(), 24_000), bandwidthHz);
        List<String[]> reference = reference();

        assertThat(reference).hasSize(vector.set().size());
        for (int i = 0; i < reference.size(); i++) {
            String expected = reference.get(i)[column];
            String name = vector.set().names().get(i);
            if (expected.equals("absent")) {
                assertThat(vector.isPresent(i)).as(name).isFalse();
            } else {
                // Single precision in the transform shows in bins a billion times weaker than their neighbours.
                double slack = name.startsWith("contrast.") || name.startsWith("ripple.") ? 0.2 : 0.005;
                assertThat(vector.get(i)).as(name).isCloseTo(Double.parseDouble(expected), within(slack));
            }
        }
    }
}

package org.jointsound.corpus.sound.grains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jointsound.corpus.sound.Draw;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InverseFourierTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 64})
    void theTransformIsItsDefiningSum(int n) {
        Draw draw = Draw.of(5);
        double[] re = randoms(n, draw);
        double[] im = randoms(n, draw);
        double[] samples = re.clone();
        double[] hilbert = im.clone();
        InverseFourier.transform(samples, hilbert);
        for (int t = 0; t < n; t++) {
            double x = 0;
            double y = 0;
            for (int k = 0; k < n; k++) {
                double angle = 2 * Math.PI * k * t / n;
                x += re[k] * Math.cos(angle) - im[k] * Math.sin(angle);
                y += re[k] * Math.sin(angle) + im[k] * Math.cos(angle);
            }
            assertThat(samples[t]).isCloseTo(x, within(1e-10));
            assertThat(hilbert[t]).isCloseTo(y, within(1e-10));
        }
    }

    private static double[] randoms(int n, Draw draw) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = draw.white();
        }
        return values;
    }
}

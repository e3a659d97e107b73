package org.jointsound.corpus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointsound.audio.Clip;
import org.junit.jupiter.api.Test;

class EnvelopePeaksTest {
    @Test
    void eachStrokeIsFoundWhereItBegins() {
        Clip clip = Waves.strokes(1, new double[] {0.2, 0.5, 0.9}, new double[] {1, 0.5, 2});
        List<Double> peaks = EnvelopePeaks.seconds(Waves.whole(clip), 0.02);
        assertThat(peaks).hasSize(3);
        assertThat(peaks.get(0)).isCloseTo(0.2, within(0.001));
        assertThat(peaks.get(1)).isCloseTo(0.5, within(0.001));
        assertThat(peaks.get(2)).isCloseTo(0.9, within(0.001));
    }

    @Test
    void aStrokeMoreThanTwentyDecibelsDownIsNotCounted() {
        Clip clip = Waves.strokes(1, new double[] {0.2, 0.5, 0.8}, new double[] {1, 0.12, 0.08});
        assertThat(EnvelopePeaks.seconds(Waves.whole(clip), 0.02)).hasSize(2);
    }

    @Test
    void strokesCloserThanTheyMayBeAreOne() {
        Clip clip = Waves.strokes(1, new double[] {0.2, 0.23}, new double[] {1, 0.9});
        assertThat(EnvelopePeaks.seconds(Waves.whole(clip), 0.02)).hasSize(2);
        assertThat(EnvelopePeaks.seconds(Waves.whole(clip), 0.05)).hasSize(1);
    }

    @Test
    void silenceHasNone() {
        assertThat(EnvelopePeaks.seconds(Waves.whole(Waves.of(0.5, t -> 0)), 0.02))
                .isEmpty();
    }
}

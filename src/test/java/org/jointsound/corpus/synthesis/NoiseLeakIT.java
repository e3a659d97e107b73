package org.jointsound.corpus.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.Spectrum;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

/**
 * What the path puts into a recording, against its label. The sounds themselves are muted: the friction floor under
 * crepitus tells its class rightly, and so does how far a pop's peak stands over its loudest hundredth of a second.
 */
class NoiseLeakIT {
    private static final int RATE_HZ = 8_000;
    private static final CorpusSettings SETTINGS =
            new CorpusSettings(12, 240, 10, Label.STANDARD, false, RATE_HZ, false);

    private static List<Neighbours.Case> heard() {
        return IntStream.range(0, SETTINGS.recordings() / 2)
                .parallel()
                .mapToObj(i -> heard(1 + i / 5, 2 * (i % 5) + i / 5 % 2))
                .toList();
    }

    private static Neighbours.Case heard(int subject, int index) {
        try {
            SyntheticRecording muted = RecordingSynthesis.make(
                    SETTINGS,
                    subject,
                    index,
                    parts -> parts.forEach(part -> Arrays.fill(part.track().samples(), 0)));
            return new Neighbours.Case(
                    subject,
                    Label.STANDARD.indexOf(muted.label()),
                    noise(muted.clip().samples()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Level, how it falls with frequency and how that fall bends, and the length. */
    private static double[] noise(float[] samples) {
        float[] slopes = new float[samples.length];
        float[] bends = new float[samples.length];
        for (int i = 2; i < samples.length; i++) {
            slopes[i] = samples[i] - samples[i - 1];
            bends[i] = slopes[i] - slopes[i - 1];
        }
        double step = 1e-5;
        double level = Spectrum.db(Loudness.rms(samples, 0, samples.length) + step);
        double slope = Spectrum.db(Loudness.rms(slopes, 0, slopes.length) + step);
        double bend = Spectrum.db(Loudness.rms(bends, 0, bends.length) + step);
        return new double[] {level, slope - level, bend - slope, samples.length};
    }

    @Test
    void theNoiseOfTheWayDoesNotTellTheLabel() {
        List<Neighbours.Case> cases = heard();
        assertThat(cases).hasSize(1_200);
        assertThat(Neighbours.accuracy(cases)).isCloseTo(0.2, within(0.03));
        // Six decibels from one label to the next are found.
        cases.forEach(one -> one.lean(0, 6));
        assertThat(Neighbours.accuracy(cases)).isGreaterThan(0.3);
    }
}

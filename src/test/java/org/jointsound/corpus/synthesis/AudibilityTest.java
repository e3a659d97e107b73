package org.jointsound.corpus.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.Test;

/**
 * Tones of 400 Hz over white noise of root mean square 1 at 8 kHz. In the other bands the tone stands out less than in its own.
 * Its power in a frame, which is no whole number of its periods, goes up and down by 0.8 dB.
 */
class AudibilityTest {
    private static final int RATE_HZ = 8_000;
    private static final double ALPHA = Math.sin(2 * Math.PI * 400 / RATE_HZ) / (2 * 0.87);
    /** White noise behind the filter: it is half the difference of its input and an all-pass that begins with (1 - a) / (1 + a). */
    private static final double BAND_DB = 10 * Math.log10(ALPHA / (1 + ALPHA));

    private static final List<Track.Mark> THROUGHOUT = List.of(new Track.Mark(0, 3, List.of(0.5, 1.0, 2.5)));

    private final Audibility audibility = new Audibility(noise(), RATE_HZ);

    private static float[] noise() {
        Random random = new Random(4);
        float[] noise = new float[3 * RATE_HZ];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
        }
        return noise;
    }

    /** A tone whose level over the noise, in decibels, goes by the time in seconds. */
    private static float[] tone(DoubleUnaryOperator levelDb) {
        float[] tone = new float[3 * RATE_HZ];
        for (int i = 0; i < tone.length; i++) {
            double at = (double) i / RATE_HZ;
            double rms = Math.pow(10, levelDb.applyAsDouble(at) / 20);
            tone[i] = (float) (rms * Math.sqrt(2) * Math.sin(2 * Math.PI * 400 * at));
        }
        return tone;
    }

    private static double bursts(double at, double levelDb, double... starts) {
        for (double start : starts) {
            if (at >= start && at < start + 0.1) {
                return levelDb;
            }
        }
        return Double.NEGATIVE_INFINITY;
    }

    @Test
    void aStrokeThatSwellsOutOfTheNoiseIsMarkedFromSixDecibelsOverItsBandOn() {
        float[] swelling = tone(at -> 40 * at - 40);
        AudibleSpan span = audibility.spans(swelling, THROUGHOUT).get(0);
        assertThat(span.startSeconds()).isCloseTo((40 + BAND_DB + 6) / 40, within(0.025));
        assertThat(span.endSeconds()).isEqualTo(3);
        assertThat(span.pulses()).isEqualTo(2);
    }

    @Test
    void aSilenceOfFifteenHundredthsSplitsAMarkAndAShorterOneDoesNot() {
        List<AudibleSpan> spans = audibility.spans(tone(at -> bursts(at, 10, 0.5, 0.7, 1.0)), THROUGHOUT);
        assertThat(spans).hasSize(2);
        assertThat(spans.get(0).startSeconds()).isCloseTo(0.5, within(0.003));
        assertThat(spans.get(0).endSeconds()).isCloseTo(0.8, within(0.01));
        assertThat(spans.get(1).startSeconds()).isCloseTo(1.0, within(0.003));
        assertThat(spans.get(1).endSeconds()).isCloseTo(1.1, within(0.01));
        assertThat(spans).extracting(AudibleSpan::pulses).containsExactly(1, 1);
    }

    @Test
    void aPopOfThreeDecibelsOverAllIsHeardInItsBandAndOneOfMinusFourIsNot() {
        List<Track.Mark> mark = List.of(new Track.Mark(0.9, 1.2, List.of()));
        List<AudibleSpan> pop = audibility.spans(tone(at -> bursts(at, 3, 1)), mark);
        assertThat(pop).hasSize(1);
        assertThat(pop.get(0).startSeconds()).isCloseTo(1, within(0.003));
        assertThat(pop.get(0).snrDb()).isCloseTo(3, within(0.2));
        assertThat(audibility.spans(tone(at -> bursts(at, -4, 1)), mark)).isEmpty();
    }

    @Test
    void aStrokeMustStandOutOfWhatTheSoundHasOutsideItsMarks() {
        List<Track.Mark> strokes = List.of(new Track.Mark(1, 1.1, List.of()), new Track.Mark(2, 2.1, List.of()));
        float[] gliding = tone(at -> at >= 2 && at < 2.1 ? 20 : 10);
        assertThat(audibility.spans(gliding, strokes)).singleElement().satisfies(span -> assertThat(span.startSeconds())
                .isCloseTo(2, within(0.003)));
    }

    @Test
    void eachSpanHasItsOwnLevel() {
        float[] sound = tone(at -> Math.max(bursts(at, 20, 0.5), bursts(at, 10, 2)));
        assertThat(audibility.spans(sound, THROUGHOUT))
                .extracting(span -> (double) Math.round(span.snrDb()))
                .containsExactly(20.0, 10.0);
    }

    @Test
    void nothingIsMarkedOutsideTheMarks() {
        List<Track.Mark> marks = List.of(new Track.Mark(1.0003, 1.2007, List.of()));
        AudibleSpan span =
                audibility.spans(tone(at -> bursts(at, 30, 1, 1.1, 1.2)), marks).get(0);
        assertThat(span.startSeconds()).isEqualTo(1.0003);
        assertThat(span.endSeconds()).isBetween(1.1997, 1.2007);
        assertThat(audibility.spans(tone(at -> bursts(at, 30, 1)), List.of())).isEmpty();
    }

    @Test
    void silenceIsHeardNowhereAndAWholeMarkHasTheLevelOfItsSound() {
        assertThat(audibility.spans(new float[3 * RATE_HZ], THROUGHOUT)).isEmpty();
        assertThat(audibility.whole(tone(at -> -30), THROUGHOUT))
                .singleElement()
                .satisfies(span -> assertThat(span.snrDb()).isCloseTo(-30, within(0.2)));
    }
}

package org.jointsound.corpus.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointsound.audio.Clip;
import org.jointsound.corpus.MarkedSpan;
import org.jointsound.model.Label;
import org.junit.jupiter.api.Test;

class ClipFigureTest {
    private static MarkedSpan span(double start, double end) {
        return new MarkedSpan(start, end, Label.CLICKING);
    }

    private static Axes axes(double start, double seconds, double topHz) {
        Clip clip = Clip.of(new float[(int) Math.round(seconds * 8000)], 8000);
        return new Axes(new Stretch(clip, start, 100), topHz);
    }

    private static List<String> texts(List<Axes.Tick> ticks) {
        return ticks.stream().map(Axes.Tick::text).toList();
    }

    @Test
    void ticksOfTimeAreRoundAndAtMostNine() {
        assertThat(texts(axes(0, 4.06, 4000).times())).containsExactly("0 s", "1 s", "2 s", "3 s", "4 s");
        assertThat(texts(axes(29, 10, 4000).times())).containsExactly("30 s", "32 s", "34 s", "36 s", "38 s");
        assertThat(texts(axes(0, 0.05, 4000).times()))
                .containsExactly("0.00 s", "0.01 s", "0.02 s", "0.03 s", "0.04 s", "0.05 s");
    }

    @Test
    void timesLieInProportionAndOutsideOnesAtTheEdges() {
        Axes axes = axes(20, 10, 4000);
        assertThat(axes.x(25)).isCloseTo(Axes.LEFT + Axes.WIDTH / 2, within(1e-9));
        assertThat(axes.x(19)).isEqualTo(Axes.LEFT);
        assertThat(axes.x(99)).isEqualTo(Axes.LEFT + Axes.WIDTH);
    }

    @Test
    void frequenciesAreLabelledInHertzAndKilohertzWithRoomBetween() {
        assertThat(texts(axes(0, 1, 22_050).frequencies()))
                .containsExactly("0 Hz", "500 Hz", "1 kHz", "2 kHz", "4 kHz", "8 kHz", "16 kHz");
        assertThat(texts(axes(0, 1, 500).frequencies())).containsExactly("0 Hz", "100 Hz", "200 Hz", "500 Hz");
    }

    /** O'Shaughnessy's formula was made for 1000 Hz to be 1000 mel. */
    @Test
    void aThousandHertzAreAThousandMel() {
        assertThat(MelScale.mel(1000)).isCloseTo(1000, within(0.02));
        assertThat(MelScale.hz(MelScale.mel(12_345))).isCloseTo(12_345, within(1e-6));
    }

    @Test
    void theOutlineReachesTheLargestAndTheSmallestSampleOfEachStep() {
        Clip clip = Clip.of(new float[] {0, 0.5f, -0.25f, 0.1f, 0.1f, -0.5f}, 1000);
        assertThat(Waveform.path(clip, 0, 2, 2, 10, 8)).isEqualTo("M0.5 2.0L1.5 8.4L1.5 18.0L0.5 14.0Z");
        assertThat(Waveform.path(Clip.of(new float[2], 1000), 0, 2, 2, 10, 8))
                .isEqualTo("M0.5 10.0L1.5 10.0L1.5 10.0L0.5 10.0Z");
    }

    @Test
    void aClipWithFewerSamplesThanStepsIsDrawnToo() {
        assertThat(Waveform.path(Clip.of(new float[] {1}, 1000), 0, 3, 3, 10, 10))
                .startsWith("M0.5 0.0L1.5 0.0L2.5 0.0");
    }

    @Test
    void numbersThatWouldOverlapGoIntoTheNextRow() {
        List<MarkedSpan> crowded =
                List.of(span(1, 1.01), span(1.02, 1.03), span(1.04, 1.05), span(1.06, 1.07), span(5, 9), span(50, 51));
        MarkRows rows = new MarkRows(crowded, axes(0, 10, 4000));
        assertThat(rows.places()).extracting(MarkRows.Place::number).containsExactly(1, 2, 3, 5);
        assertThat(rows.places()).extracting(MarkRows.Place::row).containsExactly(0, 1, 2, 0);
        assertThat(rows.height()).isEqualTo(3 * MarkRows.HEIGHT);
        assertThat(new MarkRows(List.of(), axes(0, 10, 4000)).height()).isZero();
    }

    @Test
    void aLongRecordingIsShownFromASecondBeforeItsLabelSounds() {
        Clip minute = Clip.of(new float[61_000], 1000);
        List<MarkedSpan> spans = List.of(new MarkedSpan(2, 3, Label.OTHER), span(30, 31), span(60, 61));
        assertThat(Stretch.of(minute, spans, Label.CLICKING).startSeconds()).isEqualTo(29);
        assertThat(Stretch.of(minute, spans.subList(2, 3), Label.CLICKING).startSeconds())
                .isEqualTo(51);
        assertThat(Stretch.of(minute, List.of(), Label.CLICKING).startSeconds()).isZero();
        assertThat(Stretch.of(minute, spans, Label.CLICKING).isWhole()).isFalse();
        assertThat(Stretch.of(Clip.of(new float[10_000], 1000), spans, Label.CLICKING)
                        .isWhole())
                .isTrue();
    }
}

package org.jointsound.corpus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.audio.Clip;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.Test;

class TimingTest {
    private static Track.Mark mark(double... pulses) {
        List<Double> onsets = new ArrayList<>();
        for (double pulse : pulses) {
            onsets.add(pulse);
        }
        return new Track.Mark(pulses[0], pulses[pulses.length - 1] + 0.01, onsets);
    }

    private static Track.Mark regular(double start, double gap, int count) {
        double[] pulses = new double[count];
        for (int i = 0; i < count; i++) {
            pulses[i] = start + i * gap;
        }
        return mark(pulses);
    }

    @Test
    void aCreakIsFoundWithItsRate() {
        List<Double> rates = Timing.creaksPerSecond(List.of(regular(1, 1 / 16.0, 8), regular(3, 0.2, 5)));
        assertThat(rates).hasSize(2);
        assertThat(rates.get(0)).isCloseTo(16, within(1e-6));
        assertThat(rates.get(1)).isCloseTo(5, within(1e-6));
    }

    @Test
    void irregularFewOrFastPulsesAreNoCreak() {
        assertThat(Timing.creaksPerSecond(List.of(mark(1, 1.02, 1.1, 1.11, 1.3, 1.31))))
                .isEmpty();
        assertThat(Timing.creaksPerSecond(List.of(regular(1, 0.06, 3)))).isEmpty();
        assertThat(Timing.creaksPerSecond(List.of(regular(1, 0.01, 30)))).isEmpty();
        assertThat(Timing.creaksPerSecond(List.of())).isEmpty();
    }

    @Test
    void onlyGroupsOfTwoOrMoreHaveALength() {
        List<Track.Mark> marks = List.of(mark(1), mark(2, 2.1));
        assertThat(Timing.groupSeconds(marks)).hasSize(1);
        assertThat(Timing.groupSeconds(marks).get(0)).isCloseTo(0.11, within(1e-9));
        assertThat(Timing.pulseCounts(marks)).containsExactly(1.0, 2.0);
    }

    @Test
    void aPulseEndsWhereTheNextBeginsButIsNoLongerThanAllowed() {
        Clip clip = Waves.of(3, t -> 0);
        List<Stretch> pulses = Stretch.pulses(clip, List.of(mark(1, 1.01, 2)), 0.025);
        assertThat(pulses).extracting(Stretch::startSeconds).containsExactly(1.0, 1.01, 2.0);
        assertThat(pulses.get(0).seconds()).isCloseTo(0.01, within(1e-9));
        assertThat(pulses.get(1).seconds()).isCloseTo(0.025, within(1e-9));
    }

    @Test
    void aGroupWithoutKnownPulsesIsOnePulse() {
        Clip clip = Waves.of(3, t -> 0);
        Track.Mark unknown = new Track.Mark(1, 1.5, List.of());
        assertThat(Stretch.pulses(clip, List.of(unknown), 0.1))
                .extracting(Stretch::startSeconds)
                .containsExactly(1.0);
    }
}

package org.jointsound.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointsound.audio.Clip;
import org.jointsound.testing.Signals;
import org.junit.jupiter.api.Test;

class WholeRecordingTest {
    private static final int RATE = 24_000;

    private static SoundEvent whole(float[] samples, double bandwidthHz) {
        Clip clip = Clip.of(samples, RATE);
        List<SoundEvent> found = new EventDetector(DetectorSettings.standard()).detect(clip, bandwidthHz);
        return WholeRecording.of(clip, clip.seconds(), found, bandwidthHz);
    }

    @Test
    void itsBandHoldsTheMiddleNineTenthsOfWhiteNoise() {
        SoundEvent noise = whole(Signals.whiteNoise(0.1, 10 * RATE, 1), 12_000);

        assertThat(noise.lowHz()).isCloseTo(600, within(100));
        assertThat(noise.highHz()).isCloseTo(11_400, within(100));
        assertThat(whole(Signals.whiteNoise(0.1, 10 * RATE, 1), 1_000).highHz()).isCloseTo(950, within(50));
    }

    @Test
    void aSwingOfTwentyHertzIsToldFromOneOfSixty() {
        assertThat(whole(Signals.tone(20, 0.3, RATE, 4 * RATE), 1_000).highHz()).isBetween(18, 26);
        assertThat(whole(Signals.tone(60, 0.3, RATE, 4 * RATE), 1_000).lowHz()).isBetween(54, 62);
    }

    @Test
    void itsPulsesAndItsRiseAreThoseOfWhatIsFoundInIt() {
        float[] clicks = Signals.clicks(1_500, 0.3, RATE, 3 * RATE, 0.8, 1.5, 2.2);
        SoundEvent whole = whole(Signals.sum(clicks, Signals.pinkNoise(0.001, clicks.length, 3)), 12_000);

        assertThat(whole.pulses())
                .extracting(Pulse::seconds)
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(0.8, within(0.01)),
                        second -> assertThat(second).isCloseTo(1.5, within(0.01)),
                        third -> assertThat(third).isCloseTo(2.2, within(0.01)));
        assertThat(whole.snrDb()).isGreaterThan(20);
        assertThat(whole.startSeconds()).isZero();
        assertThat(whole.endSeconds()).isEqualTo(3);
    }

    @Test
    void whereNothingStandsOutItHasNoPulseAndNoRise() {
        SoundEvent noise = whole(Signals.pinkNoise(0.1, 3 * RATE, 4), 12_000);

        assertThat(noise.pulses()).isEmpty();
        assertThat(noise.snrDb()).isZero();
    }

    @Test
    void oneSampleIsARecordingToo() {
        SoundEvent one = whole(new float[] {0.5f}, 12_000);

        assertThat(one.endSeconds()).isCloseTo(1.0 / RATE, within(1e-12));
        assertThat(one.peakDbfs()).isCloseTo(-6.02, within(0.01));
        assertThat(one.lowHz()).isLessThanOrEqualTo(one.highHz());
    }
}

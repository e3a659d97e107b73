package org.jointsound.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import org.jointsound.audio.Clip;
import org.jointsound.testing.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventStreamTest {
    private static final DetectorSettings SETTINGS = DetectorSettings.standard();

    /** Single clicks, a cloud, a loud one with a weak one behind it, and one at the very end, in pink noise. */
    private static float[] recording(int rateHz, double seconds) {
        int length = (int) (seconds * rateHz);
        double[] cloud = new double[60];
        for (int i = 0; i < cloud.length; i++) {
            cloud[i] = 0.45 * seconds + 0.021 * i;
        }
        float[] sound = Signals.sum(
                Signals.clicks(700, 0.3, rateHz, length, 0.02, 0.2 * seconds, 0.3 * seconds, seconds - 0.005),
                Signals.sum(
                        Signals.clicks(500, 0.1, rateHz, length, cloud),
                        Signals.clicks(600, 0.02, rateHz, length, 0.2 * seconds + 0.3)));
        return Signals.sum(sound, Signals.pinkNoise(0.001, length, 41));
    }

    private static List<SoundEvent> streamed(float[] samples, int rateHz, IntSupplier blockSize) {
        EventStream stream = new EventStream(SETTINGS, rateHz, rateHz / 2.0);
        List<SoundEvent> events = new ArrayList<>();
        for (int done = 0; done < samples.length; ) {
            int to = Math.min(samples.length, done + blockSize.getAsInt());
            events.addAll(stream.accept(Arrays.copyOfRange(samples, done, to)));
            done = to;
        }
        events.addAll(stream.finish());
        return events;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.7, 3, 3.001, 14.2, 40})
    void theSameSamplesGiveTheSameEventsInBlocksOfAnySize(double seconds) {
        int rateHz = 8_000;
        float[] samples = recording(rateHz, seconds);
        List<SoundEvent> whole = new EventDetector(SETTINGS).detect(Clip.of(samples, rateHz), rateHz / 2.0);
        SplittableRandom random = new SplittableRandom(42);

        if (seconds > 3) {
            assertThat(whole).hasSizeGreaterThan(4);
        }
        for (int size : new int[] {1, 7, 480, samples.length}) {
            assertThat(streamed(samples, rateHz, () -> size))
                    .as("blocks of %d", size)
                    .isEqualTo(whole);
        }
        assertThat(streamed(samples, rateHz, () -> random.nextInt(0, 3_000)))
                .as("blocks of random size")
                .isEqualTo(whole);
    }

    @Test
    void anEventIsToldWithinTheDelayAfterItsEnd() {
        int rateHz = 8_000;
        float[] samples = recording(rateHz, 40);
        EventStream stream = new EventStream(SETTINGS, rateHz, rateHz / 2.0);
        int block = 80;
        int told = 0;
        for (int done = 0; done < samples.length; done += block) {
            for (SoundEvent event : stream.accept(Arrays.copyOfRange(samples, done, done + block))) {
                double late = (double) (done + block) / rateHz - event.endSeconds();
                assertThat(late).isLessThanOrEqualTo(stream.delaySeconds());
                told++;
            }
        }

        // The one at the very end is told by the end.
        assertThat(told).isGreaterThanOrEqualTo(5);
        assertThat(stream.finish()).hasSize(1);
        assertThat(stream.delaySeconds()).isCloseTo(3.35, within(0.01));
    }

    @Test
    void whatIsHeldDoesNotGrowWithTheStream() throws ReflectiveOperationException {
        int rateHz = 2_000;
        EventStream stream = new EventStream(SETTINGS, rateHz, rateHz / 2.0);
        int minute = 60 * rateHz;
        long afterOne = 0;
        int events = 0;
        for (int i = 0; i < 30; i++) {
            float[] clicks = Signals.clicks(300, 0.3, rateHz, minute, 5, 17, 17.05, 30, 44.4, 59);
            events += stream.accept(Signals.sum(clicks, Signals.pinkNoise(0.002, minute, 50 + i)))
                    .size();
            afterOne = i == 0 ? Reachable.values(stream) : afterOne;
        }

        // Five a minute, of which the last is told in the next.
        assertThat(events).isBetween(145, 152);
        assertThat(Reachable.values(stream)).isEqualTo(afterOne).isBetween(40_000L, 200_000L);
    }

    @Test
    void soundWithoutEndIsToldInPiecesAndHeldNoLonger() throws ReflectiveOperationException {
        int rateHz = 2_000;
        EventStream stream = new EventStream(SETTINGS, rateHz, rateHz / 2.0);
        long empty = Reachable.values(stream);
        List<SoundEvent> events = new ArrayList<>(stream.accept(Signals.pinkNoise(0.0005, 10 * rateHz, 60)));
        for (int i = 0; i < 120; i++) {
            events.addAll(stream.accept(Signals.whiteNoise(i % 20 < 10 ? 0.2 : 0.02, rateHz, 61 + i)));
        }

        assertThat(events).isNotEmpty().allSatisfy(event -> assertThat(event.seconds())
                .isLessThanOrEqualTo(10.001));
        assertThat(Reachable.values(stream)).isEqualTo(empty);
    }

    @Test
    void aSampleThatIsNotFiniteAndABlockAfterTheEndAreRefused() {
        EventStream stream = new EventStream(SETTINGS, 8_000, 4_000);

        assertThatThrownBy(() -> stream.accept(new float[] {0, Float.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sample 1 is NaN, must be finite");
        assertThat(stream.accept(new float[0])).isEmpty();
        assertThat(stream.finish()).isEmpty();
        assertThatThrownBy(() -> stream.accept(new float[1])).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(stream::finish).isInstanceOf(IllegalStateException.class);
    }
}

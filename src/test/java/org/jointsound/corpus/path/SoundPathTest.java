package org.jointsound.corpus.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.Ring;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoundPathTest {
    private static SoundPath path(int rateHz, boolean air) {
        Device.Kind kind = air ? Device.Kind.AIR_MICROPHONE : Device.Kind.SKIN_MICROPHONE;
        Device device = new Device(kind, rateHz, List.of(FilterStage.highPass(20)), 0, 0);
        return SoundPath.drawn(device, Room.drawn(Draw.of(1), 1), 0.15, Draw.of(2));
    }

    private static float[] rung(SoundPath path, double atSeconds) {
        Track track = new Track(3);
        new Ring(500, 5e-3, 0.2e-3, 0, 0).addTo(track, atSeconds, 1);
        return path.heard(track);
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 8_000, 16_000, 22_050, 44_100, 48_000})
    void aSoundIsHeardAtItsTimeWhereverItLies(int rateHz) {
        for (boolean air : new boolean[] {false, true}) {
            float[] early = rung(path(rateHz, air), 0.3);
            float[] late = rung(path(rateHz, air), 1.8);
            int shift = (int) (1.5 * rateHz);
            assertThat(early).hasSize(3 * rateHz);
            for (int i = 0; i < rateHz; i++) {
                assertThat(late[i + shift]).isCloseTo(early[i], within(2e-4f));
            }
            assertThat(Loudness.peak(early)).isGreaterThan(0.2);
            int onset = 0;
            while (Math.abs(early[onset]) < 0.1) {
                onset++;
            }
            assertThat((double) onset / rateHz).isCloseTo(0.3, within(0.0015));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void silenceStaysSilence(boolean air) {
        assertThat(path(16_000, air).heard(new Track(1))).hasSize(16_000).containsOnly(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 2.97})
    void soundsAtEitherEndAreKept(double atSeconds) {
        assertThat(Loudness.peak(rung(path(22_050, true), atSeconds))).isGreaterThan(0.2);
    }
}

package org.jointsound.corpus.sound.mechanics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.MovementCycle;
import org.jointsound.corpus.sound.Spectrum;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.Test;

class GlideFloorTest {
    @Test
    void theUpperHalfOfTheBandLiesAboutAsFarBelowTheLowerAsWasMeasured() {
        double lower = 0;
        double upper = 0;
        for (int seed = 0; seed < 20; seed++) {
            Draw draw = Draw.of(seed);
            Track track = new Track(3);
            track.add(0, 1);
            GlideFloor.addTo(track, new MovementCycle(3, draw), 0.1, draw);
            float[] samples = Arrays.copyOfRange(track.samples(), 1, track.samples().length);
            for (double hz = 51; hz < 250; hz += 7) {
                lower += Math.pow(Spectrum.magnitude(samples, hz, Track.RATE_HZ), 2);
                upper += Math.pow(Spectrum.magnitude(samples, hz + 200, Track.RATE_HZ), 2);
            }
        }
        // Baczkowicz et al. 2019: 50-250 Hz over 250-450 Hz, 13 dB unloaded and 9.5 dB loaded.
        assertThat(Spectrum.db(Math.sqrt(lower / upper))).isBetween(9.0, 14.0);
    }
}

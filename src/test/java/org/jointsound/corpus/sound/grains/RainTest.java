package org.jointsound.corpus.sound.grains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.Spectrum;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.Test;

class RainTest {
    private static final double SECONDS = 6;

    @Test
    void thePowerOfRainIsInProportionToItsDrops() {
        // Campbell's theorem: the variance of shot noise is its rate times the energy of one shot.
        Track drizzle = new Track(SECONDS);
        Rain.fall(drizzle, 200, Draw.of(3));
        Track shower = new Track(SECONDS);
        Rain.fall(shower, 2_000, Draw.of(3));
        int length = drizzle.samples().length;
        double ratio = Loudness.rms(shower.samples(), 0, length) / Loudness.rms(drizzle.samples(), 0, length);
        assertThat(Spectrum.db(ratio)).isCloseTo(10, within(1.0));
        assertThat(drizzle.groups(0)).isEmpty();
    }
}

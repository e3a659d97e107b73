package org.jointsound.corpus.sound.grains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Spectrum;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrainEnvelopeTest {
    private static float[] levels(GrainEnvelope envelope) {
        float[] levels = new float[envelope.length()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (float) envelope.level(i);
        }
        return levels;
    }

    private static double topSeconds(float[] levels) {
        int top = 0;
        for (int i = 0; i < levels.length; i++) {
            top = levels[i] > levels[top] ? i : top;
        }
        return (double) top / Track.RATE_HZ;
    }

    @ParameterizedTest
    @EnumSource(SmoothContour.class)
    void aContourHoldsNineTenthsOfItsEnergyInTheAskedTime(SmoothContour contour) {
        for (double lasting : new double[] {0.002, 0.01, 0.04}) {
            float[] levels = levels(GrainEnvelope.of(contour, 0.3 * lasting, lasting));
            assertThat(Lengths.ofEnergy(levels)).isCloseTo(lasting, within(0.08 * lasting));
            assertThat(levels[(int) (topSeconds(levels) * Track.RATE_HZ)]).isEqualTo(1);
        }
    }

    @Test
    void theTopComesAfterTheRise() {
        double step = 1.0 / Track.RATE_HZ;
        for (Contour contour : new Contour[] {
            SmoothContour.GAUSSIAN, SmoothContour.GAMMA, SmoothContour.STRETCHED, Knots.wristCrack(Draw.of(1))
        }) {
            assertThat(topSeconds(levels(GrainEnvelope.of(contour, 0.004, 0.02))))
                    .isCloseTo(0.004, within(1.5 * step));
        }
    }

    @Test
    void aGammaIsTheClosedFormOfItsRiseAndFall() {
        // (t/a)^(a/b) exp((a - t)/b) at a = 2 ms, b = 1 ms and t = 4 ms: 2^2 exp(-2).
        double[] levels = SmoothContour.GAMMA.levels(0.002, 0.001, 0.001, 8);
        assertThat(levels[4]).isCloseTo(4 * Math.exp(-2), within(1e-12));
        assertThat(levels[0]).isZero();
    }

    @Test
    void theWristCrackHasItsSecondHumpWhereItWasMeasured() {
        for (int seed = 0; seed < 50; seed++) {
            double step = 1e-4;
            double[] levels = Knots.wristCrack(Draw.of(seed)).levels(1.5e-3, 1e-3, step, 600);
            int top = (int) Math.round(1.5e-3 / step);
            int valley = least(levels, top, top + 130);
            int second = valley;
            for (int i = valley; i < levels.length; i++) {
                second = levels[i] > levels[second] ? i : second;
            }
            // acoustics of one recording: main burst of 6 ms, second hump 13 to 15 ms later, tail to 30 to 40 ms.
            assertThat((second - top) * step).isBetween(0.0129, 0.0151);
            assertThat(Spectrum.db(levels[second])).isBetween(-18.5, -9.5);
            assertThat(Spectrum.db(levels[valley])).isLessThan(Spectrum.db(levels[second]) - 5);
            assertThat(Spectrum.db(levels[top + 60])).isLessThan(-10);
            assertThat(Spectrum.db(levels[top + 300])).isGreaterThan(-51);
            assertThat(Spectrum.db(levels[599])).isLessThan(-51);
        }
    }

    private static int least(double[] levels, int from, int to) {
        int least = from;
        for (int i = from; i < to; i++) {
            least = levels[i] < levels[least] ? i : least;
        }
        return least;
    }

    @Test
    void drawnEnvelopesLastAboutAsAskedWhateverTheirKind() {
        for (int seed = 0; seed < 200; seed++) {
            GrainEnvelope envelope = GrainEnvelope.drawn(0.001, 0.006, Draw.of(seed));
            assertThat(Lengths.ofEnergy(levels(envelope))).isBetween(0.003, 0.010);
            assertThat(envelope.heardSeconds()).isBetween(0.003, 0.030);
        }
    }

    @Test
    void aGrainPeaksAtItsAmplitudeAndEndsWhereItIsTwentySixDecibelsDown() {
        Draw draw = Draw.of(4);
        Track track = new Track(0.3);
        Grain grain = GrainBurst.pop(2_000, draw);
        double end = grain.addTo(track, 0.1, 0.5, draw);
        float[] samples = track.samples();
        double largest = 0;
        double after = 0;
        for (int i = 0; i < samples.length; i++) {
            largest = Math.max(largest, Math.abs(samples[i]));
            after = i >= Math.round(end * Track.RATE_HZ) ? Math.max(after, Math.abs(samples[i])) : after;
            assertThat(i < 0.1 * Track.RATE_HZ - 1 && samples[i] != 0).isFalse();
        }
        assertThat(largest).isCloseTo(0.5, within(1e-6));
        assertThat(Spectrum.db(after / largest)).isBetween(-60.0, -25.9);
    }
}

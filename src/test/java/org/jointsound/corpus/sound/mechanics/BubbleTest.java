package org.jointsound.corpus.sound.mechanics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.sound.Spectrum;
import org.jointsound.corpus.sound.Track;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BubbleTest {
    private static final double STEP = 1.0 / 44_100 / 8;
    /** A pressure that is there at once. */
    private static final double AT_ONCE = 1e-9;

    private static Bubble letGo(double radiusMm, double expansion, double viscosity, double dampingRatio) {
        Bubble bubble = new Bubble(radiusMm * 1e-3, viscosity, dampingRatio);
        bubble.holdAt(expansion);
        bubble.turnPressureTo(101_325, AT_ONCE);
        // The pressure drops within the first step.
        bubble.step();
        return bubble;
    }

    /** Sizes at the turning points, greatest and least in turn, with their times in seconds. */
    private static List<double[]> turns(Bubble bubble, int count) {
        List<double[]> turns = new ArrayList<>();
        double last = bubble.wallSpeed();
        for (int i = 1; turns.size() < count; i++) {
            bubble.step();
            double speed = bubble.wallSpeed();
            if (last * speed < 0) {
                turns.add(new double[] {(i - speed / (speed - last)) * STEP, bubble.radius()});
            }
            last = speed;
        }
        return turns;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.6, 3, 5})
    void aBubbleRingsAtThePublishedFrequencyOfItsRadius(double radiusMm) {
        List<double[]> turns = turns(letGo(radiusMm, 1.01, 0, 0), 21);
        double hz = 10 / (turns.get(20)[0] - turns.get(0)[0]);
        // Minnaert 1933: 3.28 m/s over the radius.
        assertThat(hz).isCloseTo(3_280 / radiusMm, within(0.03 * 3_280 / radiusMm));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1.1", "0.5, 1.6", "1.6, 1.3", "5, 1.6"})
    void withoutLossTheEnergyStaysWhatItWas(double radiusMm, double expansion) {
        Bubble bubble = letGo(radiusMm, expansion, 0, 0);
        double swing = energy(bubble, radiusMm) - energy(new Bubble(radiusMm * 1e-3, 0, 0), radiusMm);
        double before = energy(bubble, radiusMm);
        double worst = 0;
        int steps = (int) (50 * radiusMm / 3_280 / STEP);
        for (int i = 0; i < steps; i++) {
            bubble.step();
            worst = Math.max(worst, Math.abs(energy(bubble, radiusMm) - before));
        }
        assertThat(worst / swing).isLessThan(2e-3);
    }

    /** Motion of the liquid, work done on the gas and against the outer pressure, and surface, in joules. */
    private static double energy(Bubble bubble, double radiusMm) {
        double rest = radiusMm * 1e-3;
        double r = bubble.radius();
        double kinetic = 2 * Math.PI * 1_000 * r * r * r * bubble.wallSpeed() * bubble.wallSpeed();
        double gas = (101_325 + 2 * 0.07 / rest) * 4 * Math.PI / 3 * Math.pow(rest, 4.2) * Math.pow(r, -1.2) / 0.4;
        return kinetic + gas + 101_325 * 4 * Math.PI / 3 * r * r * r + 4 * Math.PI * 0.07 * r * r;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.03, 0.08, 0.15})
    void aBubbleDecaysByTheClosedFormOfItsDampingRatio(double dampingRatio) {
        assertThat(decrement(letGo(1.6, 1.01, 0, dampingRatio), 1.6))
                .isCloseTo(closedDecrement(dampingRatio), within(0.02 * closedDecrement(dampingRatio)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.2})
    void viscosityDampsAsItsLinearTheorySays(double viscosity) {
        // Linearised, 4 mu R'/(rho R^2) is a damping ratio of 2 mu / (rho w Re^2).
        double ratio = 2 * viscosity / (1_000 * 2 * Math.PI * 3_280 / 0.5 * 0.25e-6);
        assertThat(decrement(letGo(0.5, 1.01, viscosity, 0), 0.5))
                .isCloseTo(closedDecrement(ratio), within(0.03 * closedDecrement(ratio)));
    }

    private static double closedDecrement(double ratio) {
        return Math.PI * ratio / Math.sqrt(1 - ratio * ratio);
    }

    /** Mean logarithm of the ratio of one turning point's distance from rest to the next one's. */
    private static double decrement(Bubble bubble, double radiusMm) {
        List<double[]> turns = turns(bubble, 13);
        double first = Math.abs(turns.get(0)[1] - radiusMm * 1e-3);
        double last = Math.abs(turns.get(12)[1] - radiusMm * 1e-3);
        return Math.log(first / last) / 12;
    }

    /** Independent integrations with viscosity 0.05 and damping 0.08, at 10 cm in air behind tissue (-65 dB). */
    @ParameterizedTest
    @CsvSource({
        "0.5, 1.1, 5750, 6310, 0.4, 0.5, 56, 67",
        "0.5, 1.3, 5750, 6310, 0.4, 0.5, 70, 80",
        "1.0, 1.1, 3090, 3170, 0.8, 1.0, 69, 77",
        "1.0, 1.3, 3090, 3170, 0.8, 1.0, 82, 89",
        "2.0, 1.1, 1570, 1590, 1.8, 1.9, 80, 85",
        "2.0, 1.3, 1570, 1590, 1.8, 1.9, 92, 96",
        "5.0, 1.1, 630, 640, 4.5, 4.6, 92, 93",
        "5.0, 1.3, 630, 640, 4.5, 4.6, 103, 105"
    })
    void aCollapseHasThePitchLengthAndLevelOfOtherIntegrations(
            double radiusMm,
            double expansion,
            double leastHz,
            double mostHz,
            double leastMs,
            double mostMs,
            double leastDb,
            double mostDb) {
        Waveform slow = collapse(radiusMm, expansion, 200e-6);
        Waveform fast = collapse(radiusMm, expansion, 50e-6);
        for (Waveform heard : List.of(slow, fast)) {
            assertThat(Heard.peakHz(heard)).isBetween(0.95 * leastHz, 1.05 * mostHz);
            assertThat(1e3 * Heard.ninetyPercentSeconds(heard)).isBetween(0.8 * leastMs, 1.25 * mostMs);
        }
        assertThat(levelDb(slow)).isCloseTo(leastDb, within(1.5));
        assertThat(levelDb(fast)).isCloseTo(mostDb, within(1.5));
    }

    private static double levelDb(Waveform heard) {
        return Spectrum.db(heard.peak() / 0.1 * 5.5e-4 / 20e-6);
    }

    private static Waveform collapse(double radiusMm, double expansion, double recoverySeconds) {
        Bubble bubble = new Bubble(radiusMm * 1e-3, 0.05, 0.08);
        bubble.holdAt(expansion);
        bubble.turnPressureTo(101_325, recoverySeconds);
        Waveform heard = new Waveform(0.05, 0.005);
        while (!heard.over()) {
            bubble.step();
            heard.put(bubble.sound());
        }
        assertThat(heard.samples().length).isLessThan((int) (0.05 * Track.RATE_HZ));
        return heard;
    }
}

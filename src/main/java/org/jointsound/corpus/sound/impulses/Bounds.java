package org.jointsound.corpus.sound.impulses;

import java.util.function.Supplier;

/**
 * What holds for every sound of a class, whatever makes it. A point process at times leaves it; then it is drawn again.
 *
 * @param leastSeconds least time for 90 % of the energy
 * @param mostSeconds greatest time for 90 % of the energy
 * @param mostRiseSeconds latest peak after the onset
 */
record Bounds(double leastSeconds, double mostSeconds, double mostRiseSeconds) {
    private static final int TRIES = 12;

    /** The first sound that keeps to them; the last one tried when none does. */
    Waveform first(Supplier<Waveform> drawn) {
        Waveform waveform = drawn.get();
        for (int i = 1; i < TRIES && !hold(waveform); i++) {
            waveform = drawn.get();
        }
        return waveform;
    }

    private boolean hold(Waveform waveform) {
        double seconds = waveform.energySeconds();
        return seconds >= leastSeconds && seconds <= mostSeconds && waveform.riseSeconds() <= mostRiseSeconds;
    }
}

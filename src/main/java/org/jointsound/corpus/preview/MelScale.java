package org.jointsound.corpus.preview;

/** The mel scale, close to how far apart frequencies sound: 2595 log10(1 + f/700) (O'Shaughnessy 1987). */
final class MelScale {
    private MelScale() {}

    static double mel(double hz) {
        return 2595 * StrictMath.log10(1 + hz / 700);
    }

    static double hz(double mel) {
        return 700 * (StrictMath.pow(10, mel / 2595) - 1);
    }
}

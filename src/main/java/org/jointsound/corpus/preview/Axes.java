package org.jointsound.corpus.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where times and frequencies lie in the picture, and at which of them it has ticks. */
final class Axes {
    static final double LEFT = 58;
    static final double WIDTH = 736;
    static final double SPECTROGRAM_HEIGHT = 200;

    /** Ticks closer than this would run into one another. */
    private static final double TICK_GAP = 16;

    private static final int MOST_TIMES = 8;
    private static final List<Integer> FREQUENCIES_HZ =
            List.of(0, 100, 200, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 24_000);

    private final Stretch stretch;
    private final double topHz;

    /** A tick of an axis: its place, and what is written there. */
    record Tick(double at, String text) {}

    Axes(Stretch stretch, double topHz) {
        this.stretch = stretch;
        this.topHz = topHz;
    }

    /** Distance from the left of the drawing; times that are not shown lie at its edges. */
    double x(double seconds) {
        double within = (seconds - stretch.startSeconds()) / stretch.clip().seconds();
        return LEFT + WIDTH * Math.max(0, Math.min(1, within));
    }

    /** Distance from the top of the spectrogram. */
    double y(double hz) {
        return SPECTROGRAM_HEIGHT * (1 - MelScale.mel(hz) / MelScale.mel(topHz));
    }

    /** At round steps of 1, 2 or 5. */
    List<Tick> times() {
        double step = step(stretch.clip().seconds() / MOST_TIMES);
        int decimals = (int) Math.max(0, Math.ceil(-StrictMath.log10(step) - 1e-9));
        List<Tick> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(stretch.startSeconds() / step); i * step <= stretch.endSeconds(); i++) {
            ticks.add(new Tick(x(i * step), String.format(Locale.ROOT, "%." + decimals + "f s", i * step)));
        }
        return ticks;
    }

    private static double step(double least) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(least)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    List<Tick> frequencies() {
        List<Tick> ticks = new ArrayList<>();
        for (int hz : FREQUENCIES_HZ) {
            boolean free = ticks.isEmpty() || ticks.get(ticks.size() - 1).at() - y(hz) >= TICK_GAP;
            if (hz <= topHz && free) {
                ticks.add(new Tick(y(hz), frequency(hz)));
            }
        }
        return ticks;
    }

    /** For instance {@code 500 Hz}, {@code 22.05 kHz}. */
    static String frequency(double hz) {
        if (hz < 1000) {
            return Math.round(hz) + " Hz";
        }
        return String.format(Locale.ROOT, "%.2f", hz / 1000).replaceFirst("\\.?0+$", "") + " kHz";
    }
}

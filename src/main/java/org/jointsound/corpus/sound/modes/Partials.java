package org.jointsound.corpus.sound.modes;

/** Harmonics of one pitch under the peaks of formants. */
final class Partials {
    private static final int MOST = 48;
    private static final double HIGHEST_HZ = 9_000;
    /** Formants are about this wide, as a share of their frequency and at least. */
    private static final double WIDTH_SHARE = 0.06;

    private static final double LEAST_WIDTH_HZ = 80;
    private static final double BLEND = 0.02;

    private final double dbPerOctave;
    private final double[] gain = new double[MOST];
    private final double[] goal = new double[MOST];

    /**
     * None yet.
     *
     * @param dbPerOctave by which the harmonics fall before the formants raise them
     */
    Partials(double dbPerOctave) {
        this.dbPerOctave = dbPerOctave;
    }

    /** Sets the levels that the harmonics go to. */
    void tune(double pitchHz, double[] formantsHz) {
        for (int k = 0; k < MOST; k++) {
            double hz = (k + 1) * pitchHz;
            double source = StrictMath.exp(-dbPerOctave / 6.02 * StrictMath.log(k + 1.0));
            double peaks = 0.05;
            for (double formant : formantsHz) {
                double width = Math.max(LEAST_WIDTH_HZ, WIDTH_SHARE * formant);
                double x = (hz - formant) / width;
                // What lies beyond a formant falls; a formant raises in proportion to its frequency.
                peaks += formant / formantsHz[0] / StrictMath.sqrt(1 + x * x);
            }
            goal[k] = hz < HIGHEST_HZ ? source * peaks : 0;
        }
    }

    /** Moves the levels on by one sample, so that no step is heard. */
    void fade() {
        for (int k = 0; k < MOST; k++) {
            gain[k] += BLEND * (goal[k] - gain[k]);
        }
    }

    /** The sum at this phase of the lowest; sin(kx) = 2 cos(x) sin((k-1)x) - sin((k-2)x). */
    double sum(double turns) {
        double twice = 2 * StrictMath.cos(2 * Math.PI * turns);
        double before = 0;
        double sine = StrictMath.sin(2 * Math.PI * turns);
        double sum = 0;
        for (int k = 0; k < MOST; k++) {
            sum += gain[k] * sine;
            double next = twice * sine - before;
            before = sine;
            sine = next;
        }
        return sum;
    }
}

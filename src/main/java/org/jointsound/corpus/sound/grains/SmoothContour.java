package org.jointsound.corpus.sound.grains;

/** Outlines by formula. */
enum SmoothContour implements Contour {
    /** Half a Gaussian up, half another down. */
    GAUSSIAN {
        @Override
        public double[] levels(double riseSeconds, double fallSeconds, double stepSeconds, int count) {
            double[] levels = new double[count];
            for (int i = 0; i < count; i++) {
                levels[i] = flank(i * stepSeconds - riseSeconds, riseSeconds, fallSeconds);
            }
            return levels;
        }
    },
    /** {@code (x exp(1 - x))^n} with x in rises and n = rise / fall. */
    GAMMA {
        @Override
        public double[] levels(double riseSeconds, double fallSeconds, double stepSeconds, int count) {
            double[] levels = new double[count];
            double power = riseSeconds / fallSeconds;
            for (int i = 1; i < count; i++) {
                double x = i * stepSeconds / riseSeconds;
                levels[i] = StrictMath.exp(power * (StrictMath.log(x) + 1 - x));
            }
            return levels;
        }
    },
    /** A Gaussian smeared by an exponential, as the peaks of chromatography are. */
    EX_GAUSSIAN {
        @Override
        public double[] levels(double riseSeconds, double fallSeconds, double stepSeconds, int count) {
            double[] levels = new double[count];
            double share = 1 - StrictMath.exp(-stepSeconds / fallSeconds);
            double level = 0;
            for (int i = 0; i < count; i++) {
                double bump = flank(i * stepSeconds - riseSeconds, riseSeconds, riseSeconds);
                level += share * (bump - level);
                levels[i] = level;
            }
            return levels;
        }
    },
    /** A raised cosine up, and down by a stretched exponential that starts flat. */
    STRETCHED {
        @Override
        public double[] levels(double riseSeconds, double fallSeconds, double stepSeconds, int count) {
            double[] levels = new double[count];
            for (int i = 0; i < count; i++) {
                double after = (i * stepSeconds - riseSeconds) / fallSeconds;
                double up = Math.min(1, (i + 1) * stepSeconds / riseSeconds);
                levels[i] = after > 0
                        ? StrictMath.exp(-StrictMath.sqrt(after * after * after))
                        : 0.5 - 0.5 * StrictMath.cos(Math.PI * up);
            }
            return levels;
        }
    };

    /** At the onset a Gaussian flank is 26 dB down. */
    private static final double NEPERS_AT_ONSET = 3;

    private static double flank(double afterTop, double riseSeconds, double fallSeconds) {
        double x = afterTop / (afterTop < 0 ? riseSeconds : fallSeconds);
        return StrictMath.exp(-NEPERS_AT_ONSET * x * x);
    }
}

package org.jointsound.corpus.sound.grains;

/** The outline of a grain in time. */
interface Contour {
    /**
     * Levels from the onset on, of any scale, never negative.
     *
     * @param riseSeconds from the onset to the top
     * @param fallSeconds scale of what comes after the top
     * @param stepSeconds between levels
     */
    double[] levels(double riseSeconds, double fallSeconds, double stepSeconds, int count);
}

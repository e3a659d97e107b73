package org.jointsound.corpus.sound.mechanics;

import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Track;

/** Four air columns that the flow from the folds sets swinging, each gliding from vowel to vowel. */
final class VocalTract {
    private static final double[] LOWEST_HZ = {280, 850, 2_100, 3_200};
    private static final double[] HIGHEST_HZ = {850, 2_200, 3_100, 4_200};
    private static final double[] NARROWEST_HZ = {50, 60, 90, 120};
    private static final double[] WIDEST_HZ = {110, 140, 220, 300};

    private final Oscillator[] columns = new Oscillator[LOWEST_HZ.length];
    private final double[] hz = new double[LOWEST_HZ.length];
    private final double[] bandwidthHz = new double[LOWEST_HZ.length];
    private final double[] goalHz = new double[LOWEST_HZ.length];
    private final double[] gain = new double[LOWEST_HZ.length];

    VocalTract(Draw draw) {
        turnToAnotherVowel(draw);
        double fall = 1;
        for (int i = 0; i < columns.length; i++) {
            hz[i] = goalHz[i];
            bandwidthHz[i] = draw.uniform(NARROWEST_HZ[i], WIDEST_HZ[i]);
            gain[i] = fall;
            fall *= draw.attenuation(5, 12);
            columns[i] = new Oscillator(hz[i], bandwidthHz[i] / (2 * hz[i]), 1.0 / Track.RATE_HZ);
        }
    }

    void turnToAnotherVowel(Draw draw) {
        for (int i = 0; i < goalHz.length; i++) {
            goalHz[i] = draw.uniform(LOWEST_HZ[i], HIGHEST_HZ[i]);
        }
    }

    /** Moves by this share of the way to the vowel. */
    void glide(double share) {
        for (int i = 0; i < columns.length; i++) {
            tune(i, hz[i] + share * (goalHz[i] - hz[i]));
        }
    }

    /** Takes this shape at once: as many resonances as it has columns. */
    void shape(double[] resonancesHz) {
        for (int i = 0; i < columns.length; i++) {
            tune(i, resonancesHz[i]);
        }
    }

    private void tune(int column, double frequencyHz) {
        hz[column] = frequencyHz;
        columns[column].tune(frequencyHz, bandwidthHz[column] / (2 * frequencyHz));
    }

    /** One sample; the flow's change is what is heard. The lowest column lets pass what lies below it, as a tube does. */
    double step(double flow) {
        double lowest = 2 * Math.PI * hz[0];
        columns[0].step(flow * lowest * lowest);
        double sound = columns[0].position();
        for (int i = 1; i < columns.length; i++) {
            columns[i].step(flow * 2 * Math.PI * hz[i]);
            sound += gain[i] * columns[i].velocity();
        }
        return sound;
    }
}

package org.jointsound.feature;

/** An event's spectrum in half-octave bands, in dB relative to its own total; for comparing events of one clip. */
final class SpectralShape {
    private static final double LOWEST_HZ = 60;
    private static final double RATIO = Math.pow(2, 0.5);
    private static final int BANDS = 15;
    private static final double LEAST_SHARE = 1e-3;

    private final double[] db;

    private SpectralShape(double[] db) {
        this.db = db;
    }

    /** Half-octave bands from 60 Hz up to 11 kHz; bands above the recording's bandwidth all read as empty. */
    static SpectralShape of(EventSpectrum spectrum) {
        double[] db = new double[BANDS];
        double total = spectrum.total();
        for (int band = 0; band < BANDS; band++) {
            double low = LOWEST_HZ * Math.pow(RATIO, band);
            int from = (int) Math.ceil(low / spectrum.hz(1));
            int to = (int) Math.ceil(low * RATIO / spectrum.hz(1)) - 1;
            double share = total > 0 ? spectrum.sum(from, to) / total : 0;
            db[band] = 10 * Math.log10(Math.max(LEAST_SHARE, share));
        }
        return new SpectralShape(db);
    }

    /** Root-mean-square difference over the bands, in dB; 0 for the same shape. */
    double differenceDb(SpectralShape that) {
        double sum = 0;
        for (int band = 0; band < BANDS; band++) {
            double off = db[band] - that.db[band];
            sum += off * off;
        }
        return Math.sqrt(sum / BANDS);
    }
}

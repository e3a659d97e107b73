package org.jointsound.feature;

import org.jointsound.audio.PowerSpectrum;

/**
 * Power over time around one event, in all and in six wide bands: Hann frames of 10.7 ms at 24 kHz, 2.7 ms apart. The background
 * is not taken off, because a single frame of noise scatters too much for that; whoever compares levels limits their range
 * instead. Arrays are shared inside the package, not copied.
 */
final class ShortTimePower {
    private static final int FRAME = 256;
    private static final int HOP = FRAME / 4;
    private static final double[] EDGES_HZ = {60, 250, 500, 1_000, 2_000, 4_500, 11_000};
    static final int BANDS = EDGES_HZ.length - 1;

    private final int rateHz;
    private final int lastBin;
    private final double[][] spectra;
    private final double[] total;
    private final double[][] bands;
    private final int first;
    private final int last;
    private final int peak;

    private ShortTimePower(EventSlice slice, double[][] spectra, double bandwidthHz) {
        this.rateHz = slice.rateHz();
        this.spectra = spectra;
        this.lastBin = (int) Math.min(FRAME / 2, Math.max(2, Math.floor(bandwidthHz / hz(1))));
        this.total = course(1, lastBin);
        this.bands = new double[BANDS][];
        for (int band = 0; band < BANDS; band++) {
            int from = (int) Math.round(EDGES_HZ[band] / hz(1));
            int to = (int) Math.round(EDGES_HZ[band + 1] / hz(1)) - 1;
            bands[band] = course(Math.max(1, from), Math.min(lastBin, to));
        }
        this.first = Math.min(total.length - 1, slice.from() / HOP);
        this.last = Math.max(first, Math.min(total.length - 1, slice.to() / HOP));
        int loudest = first;
        for (int frame = first; frame <= last; frame++) {
            loudest = total[frame] > total[loudest] ? frame : loudest;
        }
        this.peak = loudest;
    }

    static ShortTimePower measure(EventSlice slice, double bandwidthHz) {
        PowerSpectrum spectrum = new PowerSpectrum(FRAME);
        double[][] spectra = new double[Math.max(1, slice.samples().length / HOP)][spectrum.bins()];
        for (int frame = 0; frame < spectra.length; frame++) {
            spectrum.addTo(slice.samples(), frame * HOP + HOP / 2 - FRAME / 2, spectra[frame]);
        }
        return new ShortTimePower(slice, spectra, bandwidthHz);
    }

    private double[] course(int fromBin, int toBin) {
        double[] sums = new double[spectra.length];
        for (int frame = 0; frame < sums.length; frame++) {
            for (int bin = fromBin; bin <= toBin; bin++) {
                sums[frame] += spectra[frame][bin];
            }
        }
        return sums;
    }

    /** Lower edge of a band. */
    static double lowHz(int band) {
        return EDGES_HZ[band];
    }

    /** Whether enough of a band lies within a bandwidth to be judged. */
    static boolean reaches(int band, double bandwidthHz) {
        return bandwidthHz > 1.3 * EDGES_HZ[band] + 50;
    }

    /** Power over the frames of one band. */
    double[] band(int band) {
        return bands[band];
    }

    /** Power over the frames up to the bandwidth. */
    double[] total() {
        return total;
    }

    /** The spectrum of a frame; bins past {@link #lastBin} are outside the bandwidth. */
    double[] spectrum(int frame) {
        return spectra[frame];
    }

    int lastBin() {
        return lastBin;
    }

    double hz(int bin) {
        return (double) bin * rateHz / FRAME;
    }

    /** First frame of the event itself. */
    int first() {
        return first;
    }

    /** Its last frame. */
    int last() {
        return last;
    }

    /** Its loudest frame. */
    int peak() {
        return peak;
    }

    double stepSeconds() {
        return (double) HOP / rateHz;
    }

    /** The frame in whose middle a sample of the slice lies. */
    int frameAt(int sample) {
        return Math.max(0, Math.min(total.length - 1, sample / HOP));
    }

    /** Mean of a course between two times after the loudest frame; 0 where the slice does not reach. */
    double mean(double[] course, double fromSeconds, double toSeconds) {
        int from = Math.max(0, peak + (int) Math.round(fromSeconds / stepSeconds()));
        int to = Math.min(course.length - 1, peak + (int) Math.round(toSeconds / stepSeconds()));
        double sum = 0;
        for (int frame = from; frame <= to; frame++) {
            sum += course[frame];
        }
        return to < from ? 0 : sum / (to - from + 1);
    }
}

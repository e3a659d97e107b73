package org.jointsound.feature;

import org.jointsound.audio.PowerSpectrum;

/**
 * Power over time around one event, in a few wide bands: Hann frames of 10.7 ms at 24 kHz, 2.7 ms apart. The background is not
 * taken off here, because single frames of noise scatter too much for it; whoever compares levels limits their range instead.
 */
final class ShortTimePower {
    static final int FRAME = 256;
    static final int HOP = FRAME / 4;
    static final double[] EDGES_HZ = {60, 250, 500, 1_000, 2_000, 4_500, 11_000};

    private final double[][] bands;
    private final double[][] spectra;
    private final double[] total;
    private final int peak;
    private final int first;
    private final int last;
    private final double hopSeconds;

    private ShortTimePower(double[][] spectra, double[][] bands, double[] total, int first, int last, double hopSeconds) {
        this.spectra = spectra;
        this.bands = bands;
        this.total = total;
        this.first = first;
        this.last = last;
        this.hopSeconds = hopSeconds;
        int at = first;
        for (int i = first; i <= last; i++) {
            if (total[i] > total[at]) {
                at = i;
            }
        }
        this.peak = at;
    }

    static ShortTimePower measure(EventSlice slice, double bandwidthHz) {
        PowerSpectrum spectrum = new PowerSpectrum(FRAME);
        float[] samples = slice.samples();
        int frames = Math.max(1, samples.length / HOP);
        double[][] spectra = new double[frames][spectrum.bins()];
        double[][] bands = new double[EDGES_HZ.length - 1][frames];
        double[] total = new double[frames];
        double hzPerBin = spectrum.hz(1, slice.rateHz());
        int lastBin = (int) Math.min(spectrum.bins() - 1, Math.floor(bandwidthHz / hzPerBin));
        for (int frame = 0; frame < frames; frame++) {
            spectrum.addTo(samples, frame * HOP + HOP / 2 - FRAME / 2, spectra[frame]);
            for (int bin = 1; bin <= lastBin; bin++) {
                total[frame] += spectra[frame][bin];
            }
            for (int band = 0; band < bands.length; band++) {
                int from = (int) Math.max(1, Math.round(EDGES_HZ[band] / hzPerBin));
                int to = (int) Math.min(lastBin, Math.round(EDGES_HZ[band + 1] / hzPerBin) - 1);
                for (int bin = from; bin <= to; bin++) {
                    bands[band][frame] += spectra[frame][bin];
                }
            }
        }
        int first = Math.min(frames - 1, slice.from() / HOP);
        int last = Math.max(first, Math.min(frames - 1, slice.to() / HOP));
        return new ShortTimePower(spectra, bands, total, first, last, (double) HOP / slice.rateHz());
    }

    double[][] bands() { return bands; }
    double[][] spectra() { return spectra; }
    double[] total() { return total; }
    int peak() { return peak; }
    int first() { return first; }
    int last() { return last; }
    double hopSeconds() { return hopSeconds; }

    /** Mean of a course from {@code fromSeconds} to {@code toSeconds} after the peak. */
    double mean(double[] course, double fromSeconds, double toSeconds) {
        int from = Math.max(0, peak + (int) Math.round(fromSeconds / hopSeconds));
        int to = Math.min(course.length - 1, peak + (int) Math.round(toSeconds / hopSeconds));
        if (from > to) {
            return 0;
        }
        double sum = 0;
        for (int i = from; i <= to; i++) {
            sum += course[i];
        }
        return sum / (to - from + 1);
    }
}

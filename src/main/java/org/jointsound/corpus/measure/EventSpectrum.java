package org.jointsound.corpus.measure;

import org.jointsound.audio.Clip;
import org.jointsound.audio.PowerSpectrum;

/** Energy by frequency of one stretch of a clip: Hann frames of about 46 ms, a quarter apart, added up. */
final class EventSpectrum {
    private static final double FRAME_SECONDS = 0.0464;

    private final PowerSpectrum transform;
    private final int rateHz;
    private final double[] power;

    private EventSpectrum(PowerSpectrum transform, int rateHz, double[] power) {
        this.transform = transform;
        this.rateHz = rateHz;
        this.power = power;
    }

    /** The spectrum of a stretch; what lies outside counts as silence. */
    static EventSpectrum of(Stretch stretch) {
        Clip clip = stretch.clip();
        int frame = Integer.highestOneBit((int) Math.round(1.4 * FRAME_SECONDS * clip.rateHz()));
        PowerSpectrum transform = new PowerSpectrum(frame);
        double[] power = new double[transform.bins()];
        float[] samples = stretch.samples();
        // Beginning and ending outside, so that every sample lies under the same sum of windows.
        for (int from = -frame; from < samples.length; from += frame / 4) {
            transform.addTo(samples, from, power);
        }
        return new EventSpectrum(transform, clip.rateHz(), power);
    }

    /** Frequency of the strongest line from {@code fromHz} on, between bins by a parabola through the logarithms. */
    double peakHz(double fromHz) {
        int best = bin(fromHz);
        for (int bin = best; bin < power.length; bin++) {
            best = power[bin] > power[best] ? bin : best;
        }
        double shift = 0;
        if (best > 0 && best < power.length - 1 && power[best - 1] > 0 && power[best + 1] > 0) {
            double left = StrictMath.log(power[best - 1]);
            double middle = StrictMath.log(power[best]);
            double right = StrictMath.log(power[best + 1]);
            double bend = left - 2 * middle + right;
            shift = bend < 0 ? Math.max(-0.5, Math.min(0.5, 0.5 * (left - right) / bend)) : 0;
        }
        return transform.hz(best, rateHz) + shift * rateHz / (2.0 * (power.length - 1));
    }

    /** Energy-weighted mean frequency between two frequencies. */
    double centroidHz(double fromHz, double toHz) {
        double sum = 0;
        double weighted = 0;
        for (int bin = bin(fromHz); bin < bin(toHz); bin++) {
            sum += power[bin];
            weighted += power[bin] * transform.hz(bin, rateHz);
        }
        return sum > 0 ? weighted / sum : 0;
    }

    /** Below it lies this share of the energy from {@code fromHz} to {@code toHz}. */
    double rolloffHz(double share, double fromHz, double toHz) {
        double left = share * energy(fromHz, toHz);
        int bin = bin(fromHz);
        while (bin < bin(toHz) && left > power[bin]) {
            left -= power[bin++];
        }
        return transform.hz(bin, rateHz);
    }

    /** Energy between two frequencies, in units that only compare within one spectrum. */
    double energy(double fromHz, double toHz) {
        double sum = 0;
        for (int bin = bin(fromHz); bin < bin(toHz); bin++) {
            sum += power[bin];
        }
        return sum;
    }

    /** The first bin at or above a frequency; the number of bins beyond half the rate. */
    private int bin(double hz) {
        return (int) Math.max(0, Math.min(power.length, Math.ceil(hz / rateHz * 2 * (power.length - 1))));
    }
}

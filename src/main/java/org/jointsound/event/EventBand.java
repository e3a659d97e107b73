package org.jointsound.event;

import org.jointsound.audio.Clip;
import org.jointsound.audio.PowerSpectrum;

/**
 * The band that holds the middle 90 % of an event's energy, background taken off.
 *
 * @param lowHz below it lie 5 % of the energy
 * @param highHz above it lie 5 %
 */
record EventBand(int lowHz, int highHz) {
    private static final double LOWEST_SECONDS = 0.02;
    private static final double TAIL_SHARE = 0.05;
    /** The background is measured over so many frames before the event. */
    private static final int BEFORE_FRAMES = 8;
    /** A whole recording has time for longer frames; the energy of a swinging knee lies between bins of short ones. */
    private static final int LONGER_FRAMES = 16;

    /** How many samples before an event are looked at. */
    static int before(int rateHz) {
        return BEFORE_FRAMES * frameSize(rateHz);
    }

    /** Measures the event between two samples, the second not included. */
    static EventBand measure(SampleHistory samples, long from, long to, int rateHz, double bandwidthHz) {
        int size = frameSize(rateHz);
        PowerSpectrum spectrum = new PowerSpectrum(size);
        double[] event = average(samples, spectrum, size, Math.max(0, from - size / 4), to + size / 4);
        double[] before = average(samples, spectrum, size, from - before(rateHz), from - size / 2);
        for (int bin = 0; bin < event.length; bin++) {
            event[bin] = Math.max(0, event[bin] - before[bin]);
        }
        return of(event, size, rateHz, bandwidthHz);
    }

    /** The band of a whole clip, its mean taken off; there is nothing around it to take for background. */
    static EventBand ofWhole(Clip clip, double bandwidthHz) {
        int size = LONGER_FRAMES * frameSize(clip.rateHz());
        PowerSpectrum spectrum = new PowerSpectrum(size);
        double[] power = new double[spectrum.bins()];
        float[] samples = clip.withoutMean().samples();
        for (int at = 0; at == 0 || at + size / 2 < samples.length; at += size / 2) {
            spectrum.addTo(samples, at, power);
        }
        return of(power, size, clip.rateHz(), bandwidthHz);
    }

    private static EventBand of(double[] power, int size, int rateHz, double bandwidthHz) {
        int last = (int) Math.min(power.length - 1, Math.ceil(bandwidthHz * size / rateHz));
        double hzPerBin = (double) rateHz / size;
        return new EventBand((int) Math.round(hzPerBin * quantile(power, last, TAIL_SHARE)), (int)
                Math.round(hzPerBin * quantile(power, last, 1 - TAIL_SHARE)));
    }

    private static int frameSize(int rateHz) {
        return Integer.highestOneBit(Math.max(64, (int) (2 * LOWEST_SECONDS * rateHz) - 1));
    }

    /** Mean power over half-overlapping frames inside the recording; zeros where there is no whole frame. */
    private static double[] average(SampleHistory history, PowerSpectrum spectrum, int size, long from, long to) {
        long start = Math.max(0, from);
        long end = Math.min(history.length(), to);
        double[] power = new double[spectrum.bins()];
        if (end <= start || (from < 0 && end - start < size)) {
            return power;
        }
        float[] samples = new float[(int) Math.max(size, end - start)];
        history.copy(start, (int) Math.min(samples.length, history.length() - start), samples);
        int frames = 0;
        for (int at = 0; at + size <= samples.length; at += size / 2) {
            spectrum.addTo(samples, at, power);
            frames++;
        }
        for (int bin = 0; bin < power.length; bin++) {
            power[bin] /= frames;
        }
        return power;
    }

    /** The bin, from 1 to {@code last}, up to which {@code share} of the power lies. DC is left out. */
    private static int quantile(double[] power, int last, double share) {
        double total = 0;
        for (int bin = 1; bin <= last; bin++) {
            total += power[bin];
        }
        double sum = 0;
        for (int bin = 1; bin <= last; bin++) {
            sum += power[bin];
            if (sum >= share * total) {
                return bin;
            }
        }
        return last;
    }
}

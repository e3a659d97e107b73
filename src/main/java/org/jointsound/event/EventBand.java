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

    static EventBand measure(Clip clip, double startSeconds, double endSeconds, double bandwidthHz) {
        int size = Integer.highestOneBit(Math.max(64, (int) (2 * LOWEST_SECONDS * clip.rateHz()) - 1));
        PowerSpectrum spectrum = new PowerSpectrum(size);
        int from = (int) (startSeconds * clip.rateHz());
        int to = Math.max(from + 1, (int) (endSeconds * clip.rateHz()));
        double[] event = average(clip, spectrum, size, Math.max(0, from - size / 4), to + size / 4);
        double[] before = average(clip, spectrum, size, from - 8 * size, from - size / 2);
        for (int bin = 0; bin < event.length; bin++) {
            event[bin] = Math.max(0, event[bin] - before[bin]);
        }
        int last = (int) Math.min(event.length - 1, Math.ceil(bandwidthHz * size / clip.rateHz()));
        double hzPerBin = (double) clip.rateHz() / size;
        return new EventBand((int) Math.round(hzPerBin * quantile(event, last, TAIL_SHARE)), (int)
                Math.round(hzPerBin * quantile(event, last, 1 - TAIL_SHARE)));
    }

    /** Mean power over half-overlapping frames inside the clip; zeros where there is no whole frame. */
    private static double[] average(Clip clip, PowerSpectrum spectrum, int size, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(clip.length(), to);
        double[] power = new double[spectrum.bins()];
        if (end <= start || (from < 0 && end - start < size)) {
            return power;
        }
        float[] samples = clip.slice(start, Math.max(end, start + size));
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

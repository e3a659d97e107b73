package org.jointsound.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The train of an event's peaks: levels in steps of a millisecond, smoothed over three; a peak lies within 12 dB of the
 * loudest, rises 4 dB over the dip before it and falls 4 dB after. Unlike the detector's pulses these do not depend on the noise floor.
 */
final class PeakFeatures {
    static final List<String> NAMES = List.of(
            "peaks.count_log10",
            "peaks.rate_log10_hz",
            "peaks.place_share",
            "peaks.width_log10_s",
            "peaks.interval_log10_s",
            "peaks.interval_deviation_log10",
            "peaks.interval_trend",
            "peaks.level_deviation_db",
            "peaks.level_trend",
            "peaks.unlikeness_db");

    private static final int STEPS_PER_SECOND = 1_000;
    private static final double LEAST_RATIO = 0.063;
    private static final double RISE_RATIO = 2.5;
    private static final double WIDTH_RATIO = 0.25;
    /** Neighbours compared at most; an event of ten seconds may hold hundreds. */
    private static final int MOST_COMPARED = 40;

    private static final double LEAST_SHARE = 0.003;

    private PeakFeatures() {}

    static double[] measure(EventSlice slice, ShortTimePower power) {
        double[] out = new double[NAMES.size()];
        Arrays.fill(out, Double.NaN);
        double[] levels = levels(slice);
        int loudest = loudest(levels);
        List<Integer> peaks = peaks(levels, levels[loudest]);
        int count = Math.max(1, peaks.size());
        out[0] = Math.log10(count);
        out[1] = Math.log10(count * (double) STEPS_PER_SECOND / levels.length);
        out[2] = (double) loudest / levels.length;
        out[3] = Math.log10((double) width(levels, loudest) / STEPS_PER_SECOND);
        if (peaks.size() < 2) {
            return out;
        }
        double[] intervals = new double[peaks.size() - 1];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = Math.log10((double) (peaks.get(i + 1) - peaks.get(i)) / STEPS_PER_SECOND);
        }
        double[] peakDb =
                peaks.stream().mapToDouble(at -> 10 * Math.log10(levels[at])).toArray();
        out[4] = Statistics.median(intervals);
        if (intervals.length > 1) {
            out[5] = Statistics.deviation(intervals);
            out[6] = trend(intervals);
        }
        out[7] = Statistics.deviation(peakDb);
        out[8] = trend(peakDb);
        out[9] = unlikenessDb(slice, power, peaks);
        return out;
    }

    private static double[] levels(EventSlice slice) {
        int step = Math.max(1, slice.rateHz() / STEPS_PER_SECOND);
        int count = Math.max(1, (slice.to() - slice.from()) / step);
        double[] raw = new double[count];
        for (int i = 0; i < count; i++) {
            for (int at = slice.from() + i * step; at < Math.min(slice.to(), slice.from() + (i + 1) * step); at++) {
                raw[i] += (double) slice.samples()[at] * slice.samples()[at];
            }
        }
        double[] smooth = new double[count];
        for (int i = 0; i < count; i++) {
            // The least value keeps digital silence finite; it lies 100 dB under 16-bit rounding.
            smooth[i] = 1e-20 + (raw[Math.max(0, i - 1)] + raw[i] + raw[Math.min(count - 1, i + 1)]) / 3;
        }
        return smooth;
    }

    private static int loudest(double[] levels) {
        int loudest = 0;
        for (int i = 0; i < levels.length; i++) {
            loudest = levels[i] > levels[loudest] ? i : loudest;
        }
        return loudest;
    }

    private static List<Integer> peaks(double[] levels, double top) {
        List<Integer> peaks = new ArrayList<>();
        int peak = -1;
        double dip = Double.POSITIVE_INFINITY;
        for (int i = 0; i < levels.length; i++) {
            if (peak < 0) {
                dip = Math.min(dip, levels[i]);
                boolean risen = levels[i] > LEAST_RATIO * top && levels[i] > RISE_RATIO * dip;
                peak = risen ? i : -1;
            } else if (levels[i] > levels[peak]) {
                peak = i;
            } else if (levels[i] < levels[peak] / RISE_RATIO) {
                peaks.add(peak);
                peak = -1;
                dip = levels[i];
            }
        }
        if (peak >= 0) {
            peaks.add(peak);
        }
        return peaks;
    }

    /** Steps around the loudest one that stay within 6 dB of it. */
    private static int width(double[] levels, int loudest) {
        int from = loudest;
        while (from > 0 && levels[from - 1] > WIDTH_RATIO * levels[loudest]) {
            from--;
        }
        int to = loudest;
        while (to + 1 < levels.length && levels[to + 1] > WIDTH_RATIO * levels[loudest]) {
            to++;
        }
        return to - from + 1;
    }

    /** Correlation of values with their order, -1 to 1; 0 where they do not differ. */
    static double trend(double[] values) {
        double mean = Statistics.mean(values);
        double middle = (values.length - 1) / 2.0;
        double together = 0;
        double places = 0;
        for (int i = 0; i < values.length; i++) {
            together += (i - middle) * (values[i] - mean);
            places += (i - middle) * (i - middle);
        }
        double deviation = Statistics.deviation(values);
        return deviation < 1e-9 ? 0 : together / Math.sqrt(places * values.length) / deviation;
    }

    /** Mean difference of the bands' shares between neighbouring peaks, root mean square over the bands. */
    private static double unlikenessDb(EventSlice slice, ShortTimePower power, List<Integer> peaks) {
        int pairs = Math.min(peaks.size(), MOST_COMPARED) - 1;
        double sum = 0;
        for (int i = 0; i < pairs; i++) {
            sum += differenceDb(power, frame(slice, power, peaks.get(i)), frame(slice, power, peaks.get(i + 1)));
        }
        return sum / pairs;
    }

    private static int frame(EventSlice slice, ShortTimePower power, int step) {
        return power.frameAt(slice.from() + step * slice.rateHz() / STEPS_PER_SECOND);
    }

    private static double differenceDb(ShortTimePower power, int one, int other) {
        double sum = 0;
        for (int band = 0; band < ShortTimePower.BANDS; band++) {
            double off = shareDb(power, band, one) - shareDb(power, band, other);
            sum += off * off;
        }
        return Math.sqrt(sum / ShortTimePower.BANDS);
    }

    private static double shareDb(ShortTimePower power, int band, int frame) {
        double total = power.total()[frame];
        return 10 * Math.log10(Math.max(LEAST_SHARE, total > 0 ? power.band(band)[frame] / total : 0));
    }
}

package org.jointsound.feature;

import java.util.Arrays;
import java.util.List;

/** How much an event's level and spectrum change while it sounds, over the frames within 20 dB of its loudest. */
final class TextureFeatures {
    static final List<String> NAMES = List.of(
            "texture.flux",
            "texture.centroid_deviation_oct",
            "texture.level_deviation_db",
            "texture.loud10_log10_s",
            "texture.loud15_log10_s",
            "texture.loud20_log10_s",
            "texture.loud10_share",
            "texture.flatness_mean_db",
            "texture.flatness_peak_db");

    private static final double SOUNDING_RATIO = 0.01;
    /** Frames this far apart share no samples. */
    private static final int FLUX_FRAMES = 4;
    /** A bin with less than this share of the mean counts as this, so that empty bins do not rule a geometric mean. */
    private static final double LEAST_BIN = 1e-4;

    private TextureFeatures() {}

    static double[] measure(ShortTimePower power) {
        double[] out = new double[NAMES.size()];
        Arrays.fill(out, Double.NaN);
        double top = power.total()[power.peak()];
        if (top <= 0) {
            return out;
        }
        int[] sounding = sounding(power, top);
        out[0] = flux(power, sounding, top);
        if (sounding.length > 1) {
            double[] logs = logFrequencies(power);
            out[1] = Statistics.deviation(Arrays.stream(sounding)
                    .mapToDouble(frame -> centroidOctaves(power, frame, logs))
                    .toArray());
            out[2] = Statistics.deviation(Arrays.stream(sounding)
                    .mapToDouble(frame -> 10 * Math.log10(power.total()[frame]))
                    .toArray());
        }
        out[3] = Math.log10(loudFrames(power, 0.1 * top) * power.stepSeconds());
        out[4] = Math.log10(loudFrames(power, Math.pow(10, -1.5) * top) * power.stepSeconds());
        out[5] = Math.log10(loudFrames(power, SOUNDING_RATIO * top) * power.stepSeconds());
        long within10 = Arrays.stream(sounding)
                .filter(frame -> power.total()[frame] > 0.1 * top)
                .count();
        out[6] = (double) within10 / loudFrames(power, SOUNDING_RATIO * top);
        out[7] = Arrays.stream(sounding)
                .mapToDouble(frame -> flatnessDb(power, frame))
                .average()
                .orElseThrow();
        out[8] = flatnessDb(power, power.peak());
        return out;
    }

    /** The frames within 20 dB of the loudest, in order; at least that one. */
    private static int[] sounding(ShortTimePower power, double top) {
        int[] frames = new int[power.last() - power.first() + 1];
        int count = 0;
        for (int frame = power.first(); frame <= power.last(); frame++) {
            if (power.total()[frame] > SOUNDING_RATIO * top) {
                frames[count++] = frame;
            }
        }
        return Arrays.copyOf(frames, count);
    }

    /** From the first to the last frame over a power, both counted. */
    private static int loudFrames(ShortTimePower power, double least) {
        int first = power.peak();
        int last = power.peak();
        for (int frame = power.first(); frame <= power.last(); frame++) {
            if (power.total()[frame] > least) {
                first = Math.min(first, frame);
                last = Math.max(last, frame);
            }
        }
        return last - first + 1;
    }

    /** Mean share of the power that has moved to other bins from one frame to the next that shares no samples, 0 to 1. */
    private static double flux(ShortTimePower power, int[] sounding, double top) {
        double sum = 0;
        int pairs = 0;
        for (int frame : sounding) {
            int before = frame - FLUX_FRAMES;
            if (before >= power.first() && power.total()[before] > SOUNDING_RATIO * top) {
                for (int bin = 1; bin <= power.lastBin(); bin++) {
                    sum += Math.abs(power.spectrum(frame)[bin] / power.total()[frame]
                                    - power.spectrum(before)[bin] / power.total()[before])
                            / 2;
                }
                pairs++;
            }
        }
        return pairs > 0 ? sum / pairs : Double.NaN;
    }

    /** Natural logarithm of each bin's frequency over 1 kHz, once for all frames; the DC bin is not used. */
    private static double[] logFrequencies(ShortTimePower power) {
        double[] logs = new double[power.lastBin() + 1];
        for (int bin = 1; bin < logs.length; bin++) {
            logs[bin] = Math.log(power.hz(bin) / 1_000);
        }
        return logs;
    }

    private static double centroidOctaves(ShortTimePower power, int frame, double[] logs) {
        double weighted = 0;
        for (int bin = 1; bin <= power.lastBin(); bin++) {
            weighted += power.spectrum(frame)[bin] * logs[bin] / Math.log(2);
        }
        return weighted / power.total()[frame];
    }

    private static double flatnessDb(ShortTimePower power, int frame) {
        double mean = power.total()[frame] / power.lastBin();
        double logs = 0;
        for (int bin = 1; bin <= power.lastBin(); bin++) {
            logs += Math.log10(Math.max(power.spectrum(frame)[bin], LEAST_BIN * mean));
        }
        return 10 * (logs / power.lastBin() - Math.log10(mean));
    }
}

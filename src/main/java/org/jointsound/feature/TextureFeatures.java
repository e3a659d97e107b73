package org.jointsound.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jointsound.event.Pulse;
import org.jointsound.event.SoundEvent;

/** Whether an event is of one piece: voicing, spectral change, pulses alike. */
final class TextureFeatures {
    static final List<String> NAMES = List.of(
            "texture.voicing", "texture.pitch_oct", "texture.voiced_share", "texture.mean_voicing",
            "texture.flux", "texture.centroid_deviation_oct", "texture.level_deviation_db", "texture.loud10_log10_s",
            "texture.loud15_log10_s", "texture.loud20_log10_s", "texture.loud_share10", "texture.peaks_log10", "texture.peak_rate_log10_hz", "texture.peak_interval_cv",
            "texture.peak_level_deviation_db", "texture.peak_likeness_db", "texture.peak_interval_trend", "texture.level_trend", "texture.peak_interval_log10_s", "texture.peak_place", "texture.shape_place", "texture.peak_width_log10_s",
            "texture.flatness_mean_db", "texture.flatness_attack_db");

    private TextureFeatures() {}

    static double[] measure(EventSlice slice, ShortTimePower power, SoundEvent event, double bandwidthHz) {
        double[] out = new double[NAMES.size()];
        Arrays.fill(out, Double.NaN);
        voicing(slice, power, out);
        spectralChange(power, bandwidthHz, slice.rateHz(), out);
        peaks(slice, power, out);
        return out;
    }

    private static void voicing(EventSlice slice, ShortTimePower power, double[] out) {
        float[] x = slice.samples();
        int rate = slice.rateHz();
        int half = (int) (0.018 * rate);
        int lo = rate / 1000;
        int hi = rate / 70;
        int step = (int) (0.015 * rate);
        double top = power.total()[power.peak()];
        double best = 0, bestLag = lo, sum = 0;
        int n = 0, voiced = 0;
        List<Integer> centres = new ArrayList<>();
        centres.add(slice.loudest() + half);
        int limit = 0;
        for (int c = slice.from() + half; c < slice.to() && limit < 200; c += step, limit++) {
            int frame = Math.min(power.total().length - 1, c / ShortTimePower.HOP);
            if (power.total()[frame] > 0.03 * top) {
                centres.add(c);
            }
        }
        for (int c : centres) {
            int from = Math.max(0, c - half), to = Math.min(x.length, c + half);
            if (to - from < hi + lo) {
                continue;
            }
            double peak = 0;
            int lag = 0;
            boolean dipped = false;
            for (int l = lo / 2; l <= Math.min(hi, (to - from) * 2 / 3); l++) {
                double r = 0, a = 0, b = 0;
                for (int i = from; i + l < to; i++) {
                    r += (double) x[i] * x[i + l];
                    a += (double) x[i] * x[i];
                    b += (double) x[i + l] * x[i + l];
                }
                double v = a > 0 && b > 0 ? r / Math.sqrt(a * b) : 0;
                if (v < 0.3) {
                    dipped = true;
                }
                if (dipped && l >= lo && v > peak) {
                    peak = v;
                    lag = l;
                }
            }
            n++;
            sum += peak;
            if (peak > 0.6) {
                voiced++;
            }
            if (peak > best) {
                best = peak;
                bestLag = lag;
            }
        }
        if (n > 0) {
            out[0] = best;
            out[1] = best > 0 ? Math.log((double) rate / bestLag / 1000) / Math.log(2) : Double.NaN;
            out[2] = (double) voiced / n;
            out[3] = sum / n;
        }
    }

    private static void spectralChange(ShortTimePower power, double bandwidthHz, int rate, double[] out) {
        double top = power.total()[power.peak()];
        double hz = (double) rate / ShortTimePower.FRAME;
        int lastBin = (int) Math.min(ShortTimePower.FRAME / 2, Math.max(2, bandwidthHz / hz));
        List<Double> centroids = new ArrayList<>(), levels = new ArrayList<>();
        double flux = 0, flat = 0;
        int nFlux = 0, above10 = 0, above15 = 0, above20 = 0, n = 0;
        int first10 = -1, last10 = 0, first15 = -1, last15 = 0, first20 = -1, last20 = 0;
        for (int i = power.first(); i <= power.last(); i++) {
            double p = power.total()[i];
            n++;
            if (p > 0.1 * top) { above10++; first10 = first10 < 0 ? i : first10; last10 = i; }
            if (p > 0.0316 * top) { above15++; first15 = first15 < 0 ? i : first15; last15 = i; }
            if (!(p > 0.01 * top)) {
                continue;
            }
            above20++; first20 = first20 < 0 ? i : first20; last20 = i;
            double[] s = power.spectra()[i];
            double c = 0, logs = 0;
            for (int bin = 1; bin <= lastBin; bin++) {
                c += s[bin] * Math.log(bin * hz / 1000) / Math.log(2);
                logs += Math.log10(Math.max(s[bin], 1e-4 * p / lastBin));
            }
            centroids.add(c / p);
            levels.add(10 * Math.log10(p));
            double f = 10 * (logs / lastBin - Math.log10(p / lastBin));
            flat += f;
            if (i == power.peak()) {
                out[23] = f;
            }
            int j = i - 4;
            if (j >= power.first() && power.total()[j] > 0.01 * top) {
                double d = 0;
                for (int bin = 1; bin <= lastBin; bin++) {
                    d += Math.abs(s[bin] / p - power.spectra()[j][bin] / power.total()[j]);
                }
                flux += d / 2;
                nFlux++;
            }
        }
        if (n == 0 || top <= 0) {
            return;
        }
        double h = power.hopSeconds();
        out[4] = nFlux > 0 ? flux / nFlux : Double.NaN;
        out[5] = centroids.size() > 1 ? Statistics.deviation(centroids.stream().mapToDouble(v -> v).toArray()) : Double.NaN;
        out[6] = levels.size() > 1 ? Statistics.deviation(levels.stream().mapToDouble(v -> v).toArray()) : Double.NaN;
        out[7] = Math.log10(Math.max(1, last10 - first10 + 1) * h);
        out[8] = Math.log10(Math.max(1, last15 - first15 + 1) * h);
        out[9] = Math.log10(Math.max(1, last20 - first20 + 1) * h);
        out[10] = (double) above10 / Math.max(1, last20 - first20 + 1);
        out[22] = centroids.isEmpty() ? Double.NaN : flat / centroids.size();
    }

    /** Peaks of the short-time power within 12 dB of the loudest, parted by dips of 3 dB. */
    private static void peaks(EventSlice slice, ShortTimePower power, double[] out) {
        double[] fine = fine(slice);
        double step = 0.001;
        int top = 0;
        for (int i = 0; i < fine.length; i++) {
            if (fine[i] > fine[top]) {
                top = i;
            }
        }
        double least = fine[top] * 0.063;
        List<Integer> peaks = new ArrayList<>();
        int best = -1;
        double valley = Double.POSITIVE_INFINITY;
        for (int i = 0; i < fine.length; i++) {
            if (best < 0) {
                valley = Math.min(valley, fine[i]);
                if (fine[i] > least && fine[i] > 2.5 * valley) {
                    best = i;
                }
            } else if (fine[i] > fine[best]) {
                best = i;
            } else if (fine[i] < 0.4 * fine[best]) {
                peaks.add(best);
                best = -1;
                valley = fine[i];
            }
        }
        if (best >= 0) {
            peaks.add(best);
        }
        double seconds = fine.length * step;
        out[11] = Math.log10(Math.max(1, peaks.size()));
        out[12] = Math.log10(Math.max(1, peaks.size()) / seconds);
        out[19] = (double) top / fine.length;
        int w0 = top, w1 = top;
        while (w0 > 0 && fine[w0 - 1] > 0.25 * fine[top]) { w0--; }
        while (w1 + 1 < fine.length && fine[w1 + 1] > 0.25 * fine[top]) { w1++; }
        out[21] = Math.log10((w1 - w0 + 1) * step);
        if (peaks.size() < 2) {
            return;
        }
        double[] gaps = new double[peaks.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = Math.log10((peaks.get(i + 1) - peaks.get(i)) * step);
        }
        out[18] = Statistics.median(gaps);
        double[] lev = peaks.stream().mapToDouble(p -> 10 * Math.log10(fine[p])).toArray();
        out[14] = Statistics.deviation(lev);
        out[17] = slope(lev);
        if (gaps.length > 1) {
            out[13] = Statistics.deviation(gaps);
            out[16] = slope(gaps);
        }
        double like = 0;
        int n = 0;
        for (int i = 0; i + 1 < Math.min(peaks.size(), 40); i++) {
            like += difference(power, frame(slice, power, peaks.get(i)), frame(slice, power, peaks.get(i + 1)));
            n++;
        }
        out[15] = like / n;
    }

    private static int frame(EventSlice slice, ShortTimePower power, int ms) {
        return Math.min(power.total().length - 1, (slice.from() + ms * slice.rateHz() / 1000) / ShortTimePower.HOP);
    }

    private static double difference(ShortTimePower power, int a, int b) {
        double sum = 0;
        for (double[] band : power.bands()) {
            double x = 10 * Math.log10(Math.max(0.003, band[a] / Math.max(1e-30, power.total()[a])));
            double y = 10 * Math.log10(Math.max(0.003, band[b] / Math.max(1e-30, power.total()[b])));
            sum += (x - y) * (x - y);
        }
        return Math.sqrt(sum / power.bands().length);
    }

    /** Rank correlation-like slope: correlation of values with their index. */
    private static double slope(double[] v) {
        double m = Statistics.mean(v), d = Statistics.deviation(v);
        if (d < 1e-9) {
            return 0;
        }
        double mi = (v.length - 1) / 2.0, s = 0, di = 0;
        for (int i = 0; i < v.length; i++) {
            s += (i - mi) * (v[i] - m);
            di += (i - mi) * (i - mi);
        }
        return s / v.length / d / Math.sqrt(di / v.length);
    }

    private static double[] fine(EventSlice slice) {
        int step = slice.rateHz() / 1000;
        int n = Math.max(1, (slice.to() - slice.from()) / step);
        double[] raw = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < step && slice.from() + i * step + j < slice.to(); j++) {
                double v = slice.samples()[slice.from() + i * step + j];
                raw[i] += v * v;
            }
        }
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = 1e-20 + (raw[Math.max(0, i - 1)] + raw[i] + raw[Math.min(n - 1, i + 1)]) / 3;
        }
        return out;
    }
}

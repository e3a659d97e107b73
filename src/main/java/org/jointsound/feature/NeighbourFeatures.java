package org.jointsound.feature;

import java.util.List;
import org.jointsound.event.SoundEvent;

final class NeighbourFeatures {
    static final List<String> NAMES = List.of(
            "context.snr_db", "context.bandwidth_oct", "context.gap_before_log10_s", "context.gap_after_log10_s", "context.within1s_log10", "context.loudest_snr_db",
            "context.alike_weight", "context.level_rank", "context.clip_log10_s", "context.second_level_db", "context.nearest_alike_ratio", "context.shape_deviation_db");

    private NeighbourFeatures() {}

    static double[] measure(int index, List<SoundEvent> events, List<SpectralShape> shapes, double clipSeconds, double bandwidthHz) {
        double[] out = new double[NAMES.size()];
        java.util.Arrays.fill(out, Double.NaN);
        SoundEvent e = events.get(index);
        out[0] = e.snrDb();
        out[1] = Math.log(bandwidthHz / 1000) / Math.log(2);
        if (index > 0) {
            out[2] = Math.log10(Math.max(0.001, e.startSeconds() - events.get(index - 1).endSeconds()));
        }
        if (index + 1 < events.size()) {
            out[3] = Math.log10(Math.max(0.001, events.get(index + 1).startSeconds() - e.endSeconds()));
        }
        int near = 0, louder = 0;
        double loudest = 0, second = Double.NEGATIVE_INFINITY, w = 0, all = 0, dev = 0;
        for (int i = 0; i < events.size(); i++) {
            SoundEvent o = events.get(i);
            if (Math.abs(o.startSeconds() - e.startSeconds()) < 1) {
                near++;
            }
            if (o.snrDb() > e.snrDb()) {
                louder++;
            }
            loudest = Math.max(loudest, o.snrDb());
            double weight = Math.pow(10, o.snrDb() / 20);
            double d = shapes.get(index).differenceDb(shapes.get(i));
            all += weight;
            w += weight * Math.exp(-d * d / 50);
            dev += weight * d;
            if (i != index) {
                second = Math.max(second, o.snrDb());
            }
        }
        out[4] = Math.log10(near);
        out[5] = loudest;
        out[6] = w / all;
        out[7] = (double) louder / events.size();
        out[8] = Math.log10(clipSeconds);
        out[9] = events.size() > 1 ? second - e.snrDb() : Double.NaN;
        out[11] = events.size() > 1 ? dev / all : Double.NaN;
        return out;
    }
}

package org.jointsound.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jointsound.event.SoundEvent;

/** How an event stands among the other events of its clip: how many are alike, at what intervals, how regular. */
final class RhythmFeatures {
    static final List<String> NAMES = List.of(
            "rhythm.events_log10",
            "rhythm.event_rate_log10_hz",
            "rhythm.active_share",
            "rhythm.relative_level_db",
            "rhythm.alike_log10",
            "rhythm.alike_share",
            "rhythm.nearest_log10_s",
            "rhythm.likeness_db",
            "rhythm.interval_log10_s",
            "rhythm.interval_cv",
            "rhythm.level_spread_db");

    /** Two events are alike when their spectra differ by less than this and their lengths by less than a factor. */
    private static final double ALIKE_DB = 7;

    private static final double ALIKE_LENGTHS = 3;

    private RhythmFeatures() {}

    /**
     * Measures one event among all.
     *
     * @param index which event
     * @param events all events of the clip, in order of time
     * @param shapes spectral shape of each, as {@link SpectralShape#of} gives it
     */
    static double[] measure(int index, List<SoundEvent> events, List<SpectralShape> shapes, double clipSeconds) {
        double[] out = new double[NAMES.size()];
        SoundEvent event = events.get(index);
        double active = events.stream().mapToDouble(SoundEvent::seconds).sum();
        double loudest = events.stream().mapToDouble(SoundEvent::snrDb).max().orElseThrow();
        out[0] = Math.log10(events.size());
        out[1] = Math.log10(events.size() / clipSeconds);
        out[2] = Math.min(1, active / clipSeconds);
        out[3] = event.snrDb() - loudest;
        List<SoundEvent> alike = new ArrayList<>();
        double nearest = Double.NaN;
        double likeness = Double.NaN;
        for (int i = 0; i < events.size(); i++) {
            SoundEvent other = events.get(i);
            double difference = shapes.get(index).differenceDb(shapes.get(i));
            if (i == index || isAlike(event, other, difference)) {
                alike.add(other);
            }
            if (i != index) {
                nearest = least(nearest, Math.abs(other.startSeconds() - event.startSeconds()));
                likeness = least(likeness, difference);
            }
        }
        out[4] = Math.log10(alike.size());
        out[5] = (double) alike.size() / events.size();
        out[6] = Math.log10(nearest);
        out[7] = likeness;
        intervals(alike, out);
        return out;
    }

    private static boolean isAlike(SoundEvent one, SoundEvent other, double differenceDb) {
        double ratio = one.seconds() / other.seconds();
        return differenceDb < ALIKE_DB && ratio < ALIKE_LENGTHS && ratio > 1 / ALIKE_LENGTHS;
    }

    private static double least(double soFar, double value) {
        return Double.isNaN(soFar) ? value : Math.min(soFar, value);
    }

    private static void intervals(List<SoundEvent> alike, double[] out) {
        Arrays.fill(out, 8, 11, Double.NaN);
        if (alike.size() < 2) {
            return;
        }
        double[] intervals = new double[alike.size() - 1];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = alike.get(i + 1).startSeconds() - alike.get(i).startSeconds();
        }
        out[8] = Math.log10(Statistics.median(intervals));
        out[9] = intervals.length < 2 ? Double.NaN : Statistics.deviation(intervals) / Statistics.mean(intervals);
        out[10] = Statistics.deviation(
                alike.stream().mapToDouble(SoundEvent::snrDb).toArray());
    }
}

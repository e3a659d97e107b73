package org.jointsound.feature;

import java.util.Arrays;
import java.util.List;
import org.jointsound.event.SoundEvent;

/**
 * What an event's other features have to be read against: the recording's noise and bandwidth, and the event's neighbours. Noise
 * and bandwidth tell no label in the training corpus, which draws them apart from it; they tell how far the rest can be trusted.
 */
final class ContextFeatures {
    static final List<String> NAMES = List.of(
            "context.snr_db",
            "context.loudest_snr_db",
            "context.bandwidth_oct",
            "context.gap_before_log10_s",
            "context.gap_after_log10_s",
            "context.within_1_s_log10",
            "context.louder_share",
            "context.loudest_other_db",
            "context.alike_weight",
            "context.unlikeness_db");

    private static final double LEAST_GAP_SECONDS = 0.001;
    private static final double NEAR_SECONDS = 1;
    /** Twice the square of the spread of differences, 5 dB, between strokes of one sound. */
    private static final double ALIKE_DB2 = 50;

    private ContextFeatures() {}

    /**
     * Measures one event among all.
     *
     * @param index which event
     * @param events all events of the clip, in order of time
     * @param shapes spectral shape of each
     * @param bandwidthHz highest frequency that carries signal; 0 for a recording of one constant value, and then absent
     */
    static double[] measure(int index, List<SoundEvent> events, List<SpectralShape> shapes, double bandwidthHz) {
        double[] out = new double[NAMES.size()];
        Arrays.fill(out, Double.NaN);
        SoundEvent event = events.get(index);
        out[0] = event.snrDb();
        out[1] = events.stream().mapToDouble(SoundEvent::snrDb).max().orElseThrow();
        if (bandwidthHz > 0) {
            out[2] = Math.log(bandwidthHz / 1_000) / Math.log(2);
        }
        if (index > 0) {
            out[3] = gapLog10Seconds(events.get(index - 1), event);
        }
        if (index + 1 < events.size()) {
            out[4] = gapLog10Seconds(event, events.get(index + 1));
        }
        out[5] = Math.log10((double) events.stream()
                .filter(other -> Math.abs(other.startSeconds() - event.startSeconds()) < NEAR_SECONDS)
                .count());
        out[6] = (double) events.stream()
                        .filter(other -> other.snrDb() > event.snrDb())
                        .count()
                / events.size();
        if (events.size() > 1) {
            others(index, events, shapes, out);
        }
        out[8] = alikeWeight(index, events, shapes);
        return out;
    }

    private static double gapLog10Seconds(SoundEvent earlier, SoundEvent later) {
        return Math.log10(Math.max(LEAST_GAP_SECONDS, later.startSeconds() - earlier.endSeconds()));
    }

    /** Level of the loudest other event over this one, and the mean difference to all, loud ones weighing more. */
    private static void others(int index, List<SoundEvent> events, List<SpectralShape> shapes, double[] out) {
        double loudest = Double.NEGATIVE_INFINITY;
        double weights = 0;
        double differences = 0;
        for (int i = 0; i < events.size(); i++) {
            double weight = weight(events.get(i));
            weights += weight;
            differences += weight * shapes.get(index).differenceDb(shapes.get(i));
            loudest = i == index ? loudest : Math.max(loudest, events.get(i).snrDb());
        }
        out[7] = loudest - events.get(index).snrDb();
        out[9] = differences / weights;
    }

    /** Share of the clip's sound, by amplitude over the noise, that looks like this event; 1 for a lone one. */
    private static double alikeWeight(int index, List<SoundEvent> events, List<SpectralShape> shapes) {
        double alike = 0;
        double weights = 0;
        for (int i = 0; i < events.size(); i++) {
            double difference = shapes.get(index).differenceDb(shapes.get(i));
            alike += weight(events.get(i)) * Math.exp(-difference * difference / ALIKE_DB2);
            weights += weight(events.get(i));
        }
        return alike / weights;
    }

    private static double weight(SoundEvent event) {
        return Math.pow(10, event.snrDb() / 20);
    }
}

package org.jointsound.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Samples under construction at {@link #RATE_HZ}, with the times between which the wanted sound was put in. */
final class Track {
    static final int RATE_HZ = 44_100;

    /** Pulses closer than this are one event group, as the detector and the labelling rule see it. */
    static final double GROUP_GAP_SECONDS = 0.15;

    private final float[] samples;
    private final List<Mark> marks = new ArrayList<>();

    /** From the first onset to where the last pulse has faded. */
    record Mark(double startSeconds, double endSeconds) {}

    Track(double seconds) {
        samples = new float[(int) Math.round(seconds * RATE_HZ)];
    }

    /** The samples themselves, for filters that work in place. */
    float[] samples() {
        return samples;
    }

    double seconds() {
        return (double) samples.length / RATE_HZ;
    }

    /** Adds to one sample; beyond either end it is lost. */
    void add(int index, double value) {
        if (index >= 0 && index < samples.length) {
            samples[index] += (float) value;
        }
    }

    /** Notes that the wanted sound lies here, cut to the track; nothing is noted when it lies outside. */
    void mark(double startSeconds, double endSeconds) {
        double start = Math.max(0, startSeconds);
        double end = Math.min(seconds(), endSeconds);
        if (end > start) {
            marks.add(new Mark(start, end));
        }
    }

    /**
     * The marks in order, those less than {@link #GROUP_GAP_SECONDS} apart made one.
     *
     * @param ringSeconds how much longer each sounds through the sensor
     */
    List<Mark> groups(double ringSeconds) {
        List<Mark> groups = new ArrayList<>();
        marks.sort(Comparator.comparingDouble(Mark::startSeconds));
        for (Mark dry : marks) {
            Mark mark = new Mark(dry.startSeconds, Math.min(seconds(), dry.endSeconds + ringSeconds));
            Mark last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && mark.startSeconds - last.endSeconds < GROUP_GAP_SECONDS) {
                groups.set(groups.size() - 1, new Mark(last.startSeconds, Math.max(last.endSeconds, mark.endSeconds)));
            } else {
                groups.add(mark);
            }
        }
        return groups;
    }
}

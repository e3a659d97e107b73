package org.jointsound.corpus.sound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Samples under construction at {@link #RATE_HZ}, with the times between which the wanted sound was put in. */
public final class Track {
    public static final int RATE_HZ = 44_100;

    /** Pulses closer than this are one event group, as the detector and the labelling rule see it. */
    public static final double GROUP_GAP_SECONDS = 0.15;

    private final float[] samples;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Double> pulses = new ArrayList<>();

    /**
     * A group of pulses.
     *
     * @param startSeconds first onset
     * @param endSeconds where the last pulse has faded
     * @param pulseSeconds onset of each pulse that its source noted, in order; empty when it notes none
     */
    public record Mark(double startSeconds, double endSeconds, List<Double> pulseSeconds) {
        /** Copies the onsets. */
        public Mark {
            pulseSeconds = List.copyOf(pulseSeconds);
        }
    }

    /** A silent track. */
    public Track(double seconds) {
        samples = new float[(int) Math.round(seconds * RATE_HZ)];
    }

    /** The samples themselves, for filters that work in place. */
    public float[] samples() {
        return samples;
    }

    public double seconds() {
        return (double) samples.length / RATE_HZ;
    }

    /** Adds to one sample; beyond either end it is lost. */
    public void add(int index, double value) {
        if (index >= 0 && index < samples.length) {
            samples[index] += (float) value;
        }
    }

    /** Notes that the wanted sound lies here, cut to the track; nothing is noted when it lies outside. */
    public void mark(double startSeconds, double endSeconds) {
        double start = Math.max(0, startSeconds);
        double end = Math.min(seconds(), endSeconds);
        if (end > start) {
            marks.add(new Mark(start, end, List.of()));
        }
    }

    /** Notes the onset of a single pulse; it lies in the mark that holds this time. */
    public void pulse(double atSeconds) {
        pulses.add(atSeconds);
    }

    /** The same sounds later, on a longer track. */
    public Track within(double seconds, double offsetSeconds) {
        Track longer = new Track(seconds);
        int offset = (int) Math.round(offsetSeconds * RATE_HZ);
        for (int i = 0; i < samples.length; i++) {
            longer.add(offset + i, samples[i]);
        }
        marks.forEach(mark -> longer.mark(mark.startSeconds + offsetSeconds, mark.endSeconds + offsetSeconds));
        pulses.forEach(pulse -> longer.pulse(pulse + offsetSeconds));
        return longer;
    }

    /**
     * The marks in order, those less than {@link #GROUP_GAP_SECONDS} apart made one.
     *
     * @param ringSeconds how much longer each sounds through the sensor
     */
    public List<Mark> groups(double ringSeconds) {
        List<Mark> groups = new ArrayList<>();
        marks.sort(Comparator.comparingDouble(Mark::startSeconds));
        for (Mark dry : marks) {
            double end = Math.min(seconds(), dry.endSeconds + ringSeconds);
            Mark last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
            if (last != null && dry.startSeconds - last.endSeconds < GROUP_GAP_SECONDS) {
                groups.set(groups.size() - 1, group(last.startSeconds, Math.max(last.endSeconds, end)));
            } else {
                groups.add(group(dry.startSeconds, end));
            }
        }
        return groups;
    }

    private Mark group(double start, double end) {
        return new Mark(
                start,
                end,
                pulses.stream()
                        .filter(pulse -> pulse >= start - 1e-9 && pulse <= end)
                        .sorted()
                        .toList());
    }
}

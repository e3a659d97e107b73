package org.jointsound.corpus.sound.mechanics;

import java.util.Arrays;
import org.jointsound.corpus.sound.Track;

/** What one event radiates: taken down step by step while its equations are integrated, then put into a track. */
final class Waveform {
    /** Steps of integration per sample; their mean is the sample, which keeps what lies above the band out of it. */
    static final int STEPS = 8;

    static final double STEP_SECONDS = 1.0 / Track.RATE_HZ / STEPS;

    /** An event begins and ends where it is 26 dB below its peak. */
    private static final double HEARD = 0.05;

    /** So far below its peak, 46 dB, an event is no longer worth integrating. */
    private static final double FADED = 5e-3;

    private final double[] samples;
    private final int quietSamples;
    private int length;
    private int lastLoud;
    private double peak;
    private double sum;
    private int summed;

    /**
     * An empty one.
     *
     * @param longestSeconds no more is taken down
     * @param quietSeconds after so long a silence it counts as faded
     */
    Waveform(double longestSeconds, double quietSeconds) {
        samples = new double[(int) Math.ceil(longestSeconds * Track.RATE_HZ)];
        quietSamples = (int) Math.ceil(quietSeconds * Track.RATE_HZ);
    }

    /** Takes down the sound of one step. */
    void put(double value) {
        sum += value;
        summed++;
        if (summed == STEPS && length < samples.length) {
            double sample = sum / STEPS;
            samples[length] = sample;
            peak = Math.max(peak, Math.abs(sample));
            lastLoud = Math.abs(sample) > FADED * peak ? length : lastLoud;
            length++;
            sum = 0;
            summed = 0;
        }
    }

    /** Adds another that began at the same moment. */
    void mixIn(Waveform other, double gain) {
        length = Math.min(samples.length, Math.max(length, other.length));
        peak = 0;
        for (int i = 0; i < length; i++) {
            samples[i] += i < other.length ? gain * other.samples[i] : 0;
            peak = Math.max(peak, Math.abs(samples[i]));
        }
    }

    /** Whether nothing more is to be had: it is full, or all has been quiet for long. */
    boolean over() {
        return length == samples.length || (peak > 0 && length - lastLoud > quietSamples);
    }

    double peak() {
        return peak;
    }

    double[] samples() {
        return Arrays.copyOf(samples, length);
    }

    /** Seconds before the event is first heard. */
    double leadSeconds() {
        return (double) onset() / Track.RATE_HZ;
    }

    private int onset() {
        int first = 0;
        while (first < length - 1 && Math.abs(samples[first]) < HEARD * peak) {
            first++;
        }
        return first;
    }

    /** Adds it so that it is first heard at this time; returns when it is last heard. */
    double addTo(Track track, double atSeconds, double gain) {
        int first = (int) Math.ceil(atSeconds * Track.RATE_HZ) - onset();
        int last = 0;
        for (int i = 0; i < length; i++) {
            track.add(first + i, gain * samples[i]);
            last = Math.abs(samples[i]) >= HEARD * peak ? i : last;
        }
        // One sample more, so that a mark that ends here holds the last.
        return (first + last + 2.0) / Track.RATE_HZ;
    }
}

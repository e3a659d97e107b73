package org.jointsound.corpus.sound.impulses;

import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.SpectralTilt;
import org.jointsound.corpus.sound.Track;

/** A finished sound before it gets its place and level, at {@link Track#RATE_HZ}. */
final class Waveform {
    /** 26 dB under the peak a sound counts as over. */
    private static final double HEARD = 0.05;

    /** No sound is marked shorter, as single pops last 5.7 ms (Dunning 2013), by one account not read again 2.7 ms (Mourad 2019). */
    private static final double SHORTEST_SECONDS = 0.003;

    private final float[] samples;

    /** Wraps the samples, which the waveform then owns. */
    Waveform(float[] samples) {
        this.samples = samples;
    }

    double peak() {
        return Loudness.peak(samples);
    }

    /** Time from 5 % to 95 % of its energy. */
    double energySeconds() {
        double energy = 0;
        for (float sample : samples) {
            energy += (double) sample * sample;
        }
        int before = 0;
        int within = 0;
        double passed = 0;
        for (float sample : samples) {
            passed += (double) sample * sample;
            before += passed < 0.05 * energy ? 1 : 0;
            within += passed < 0.95 * energy ? 1 : 0;
        }
        return (double) (within - before) / Track.RATE_HZ;
    }

    /** Time from where it first passes a tenth of its peak to the peak. */
    double riseSeconds() {
        double peak = peak();
        int onset = 0;
        while (onset < samples.length && Math.abs(samples[onset]) < 0.1 * peak) {
            onset++;
        }
        int top = onset;
        while (top < samples.length && Math.abs(samples[top]) < peak) {
            top++;
        }
        return (double) (top - onset) / Track.RATE_HZ;
    }

    float[] samples() {
        return samples;
    }

    /** Bends the spectrum in place: so many decibels per octave, -6 to 6, above the frequency. */
    Waveform tilted(double dbPerOctave, double fromHz) {
        SpectralTilt.of(dbPerOctave, fromHz, Track.RATE_HZ).process(samples);
        return this;
    }

    /** Both together, the other so much later and at this peak where this one has a peak of 1. */
    Waveform with(Waveform other, double laterSeconds, double amplitude) {
        int offset = (int) (laterSeconds * Track.RATE_HZ);
        float[] both = new float[Math.max(samples.length, offset + other.samples.length)];
        double ownPeak = peak();
        double otherPeak = other.peak();
        for (int i = 0; i < samples.length && ownPeak > 0; i++) {
            both[i] = (float) (samples[i] / ownPeak);
        }
        for (int i = 0; i < other.samples.length && otherPeak > 0; i++) {
            both[offset + i] += (float) (amplitude * other.samples[i] / otherPeak);
        }
        return new Waveform(both);
    }

    /**
     * Sounds it.
     *
     * @param amplitude its largest sample
     * @return when it is 26 dB down, in seconds from the start of the track
     */
    double addTo(Track track, double atSeconds, double amplitude) {
        double peak = peak();
        int first = (int) Math.ceil(atSeconds * Track.RATE_HZ);
        int heard = 0;
        for (int i = 0; i < samples.length && peak > 0; i++) {
            track.add(first + i, amplitude * samples[i] / peak);
            heard = Math.abs(samples[i]) > HEARD * peak ? i + 1 : heard;
        }
        return Math.max(atSeconds + SHORTEST_SECONDS, (double) (first + heard + 1) / Track.RATE_HZ);
    }
}

package org.jointsound.corpus.everyday;

import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.Track;

/** Puts finished samples into a track. */
final class Take {
    /** 26 dB under its peak a sound counts as over. */
    private static final double HEARD = 0.05;

    private static final double SHORTEST_SECONDS = 0.003;

    private Take() {}

    /** Adds them with this peak; returns when they are last heard, in seconds from the start of the track. */
    static double add(Track track, double atSeconds, double amplitude, float[] samples) {
        double peak = Loudness.peak(samples);
        int first = (int) Math.ceil(atSeconds * Track.RATE_HZ);
        int heard = 0;
        for (int i = 0; i < samples.length && peak > 0; i++) {
            track.add(first + i, amplitude * samples[i] / peak);
            heard = Math.abs(samples[i]) > HEARD * peak ? i + 1 : heard;
        }
        return Math.max(atSeconds + SHORTEST_SECONDS, (first + heard + 1.0) / Track.RATE_HZ);
    }
}

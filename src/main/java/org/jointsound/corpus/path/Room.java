package org.jointsound.corpus.path;

import org.jointsound.corpus.sound.Decibels;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.Track;

/**
 * What a room adds to a microphone in air: a few early reflections and a diffuse tail.
 *
 * @param rt60Seconds time in which the tail falls by 60 dB
 * @param directToReverberantDb energy of the direct sound over that of all the room adds
 * @param seed of reflections and tail, so that a room stays the same room
 */
public record Room(double rt60Seconds, double directToReverberantDb, long seed) {

    public static Room drawn(Draw draw, long seed) {
        return new Room(draw.uniform(0.15, 0.6), draw.uniform(0, 15), seed);
    }

    /** Adds the room to the track, in place. Silence stays silence. */
    public void applyTo(Track track) {
        float[] dry = track.samples();
        float[] added = reverberation(dry);
        double dryRms = Loudness.rms(dry, 0, dry.length);
        double addedRms = Loudness.rms(added, 0, added.length);
        if (addedRms > 0) {
            double gain = dryRms / addedRms * Decibels.toAmplitude(-directToReverberantDb);
            for (int i = 0; i < dry.length; i++) {
                dry[i] += (float) (gain * added[i]);
            }
        }
    }

    /** All but the direct sound, at no particular level. */
    public float[] reverberation(float[] dry) {
        Draw draw = Draw.of(seed);
        float[] added = new ReverbTail(rt60Seconds, Track.RATE_HZ, draw).process(dry);
        int reflections = draw.between(3, 6);
        for (int r = 0; r < reflections; r++) {
            double delaySeconds = draw.uniform(0.002, 0.025);
            double gain = (draw.chance(0.5) ? 1 : -1) * draw.uniform(0.2, 0.6);
            int delay = (int) (delaySeconds * Track.RATE_HZ);
            for (int i = delay; i < dry.length; i++) {
                added[i] += (float) (gain * dry[i - delay]);
            }
        }
        return added;
    }
}

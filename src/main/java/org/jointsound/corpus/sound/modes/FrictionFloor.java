package org.jointsound.corpus.sound.modes;

import org.jointsound.audio.Biquad;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Loudness;
import org.jointsound.corpus.sound.MovementCycle;
import org.jointsound.corpus.sound.SpectralTilt;
import org.jointsound.corpus.sound.Track;

/**
 * The faint noise of surfaces gliding: a band of 50 to 450 Hz whose upper half lies about 10 to 13 dB lower
 * (Baczkowicz et al. 2019) with a skin part that falls by 1/f above it, as loud as the movement is fast.
 */
final class FrictionFloor {
    private FrictionFloor() {}

    /**
     * Adds it to the whole track, after all else.
     *
     * @param amplitude root mean square at full speed; less where all that the track holds is weaker than 1, or the floor
     *     would drown it
     */
    static void addTo(Track track, MovementCycle cycle, double amplitude, Draw draw) {
        int length = track.samples().length;
        float[] floor = new float[length];
        Biquad highPass = Biquad.highPass(50, Biquad.BUTTERWORTH_Q, Track.RATE_HZ);
        Biquad lowPass = Biquad.lowPass(150, 0.6, Track.RATE_HZ);
        SpectralTilt skin = SpectralTilt.of(-3, 100, Track.RATE_HZ);
        double skinGain = draw.attenuation(6, 15);
        for (int i = 0; i < length; i++) {
            float white = draw.white();
            // The skin part starts at unit gain; the joint part passes about 1/100 of the noise power.
            floor[i] = lowPass.next(highPass.next(white)) + (float) (skinGain * skin.next(white));
        }
        double loudest = Math.min(1, Loudness.peak(track.samples()));
        double scale = amplitude * loudest / Loudness.rms(floor, 0, length);
        int step = Track.RATE_HZ / 1_000;
        for (int start = 0; start < length; start += step) {
            double gain = scale * cycle.speed((double) start / Track.RATE_HZ);
            for (int i = start; i < Math.min(length, start + step); i++) {
                track.add(i, gain * floor[i]);
            }
        }
    }
}

package org.jointsound.corpus.path;

import java.util.Arrays;
import org.jointsound.audio.Clip;
import org.jointsound.audio.Resampler;
import org.jointsound.corpus.sound.Draw;
import org.jointsound.corpus.sound.Track;

/**
 * The way from a joint to the samples of one sitting: through the room to a microphone in air, through tissue to a
 * sensor on the skin. It is linear and the same at all times.
 *
 * @param device as it is placed
 * @param room a device on skin does not hear it
 * @param source where the joint is in the room
 * @param microphone where the device is; of no meaning on skin
 * @param tissue a device in air does not hear through it
 */
public record SoundPath(Device device, Room room, Point source, Point microphone, Tissue tissue) {
    /** Whole samples at every rate in use, so that a part of a track stays in its place when it is resampled. */
    private static final double BLOCK_SECONDS = 0.02;

    private static final int BLOCK = (int) (BLOCK_SECONDS * Track.RATE_HZ);

    /** Sensors have faded after so many of their time constants. */
    private static final double RING_CONSTANTS = 7;

    private static final double SHORTEST_FADE_SECONDS = 0.1;

    /** A path with its places drawn. */
    public static SoundPath drawn(Device device, Room room, double distanceMetres, Draw draw) {
        Point source = room.somewhere(draw);
        Point microphone = room.near(source, distanceMetres, draw);
        return new SoundPath(device, room, source, microphone, Tissue.drawn(draw));
    }

    /** From the joint to a microphone in air. */
    public double distanceMetres() {
        return source.distanceTo(microphone);
    }

    /** The track as the device gives it, at the device's rate. Silence before and behind its sounds costs nothing. */
    public float[] heard(Track track) {
        float[] played = track.samples();
        int rateHz = device.rateHz();
        float[] heard = new float[(int) Math.round(track.seconds() * rateHz)];
        int first = 0;
        while (first < played.length && played[first] == 0) {
            first++;
        }
        int last = played.length;
        while (last > first && played[last - 1] == 0) {
            last--;
        }
        if (last > first) {
            // A block more, for the resampler's response begins before the sound.
            int fromBlock = Math.max(0, first / BLOCK - 1);
            int to = (int) Math.min(played.length, last + fadeSeconds() * Track.RATE_HZ);
            float[] part = resampled(Arrays.copyOfRange(played, fromBlock * BLOCK, to));
            apply(part);
            int at = (int) Math.round(fromBlock * BLOCK_SECONDS * rateHz);
            System.arraycopy(part, 0, heard, at, Math.min(part.length, heard.length - at));
        }
        return heard;
    }

    private float[] resampled(float[] samples) {
        return Resampler.resample(Clip.of(samples, Track.RATE_HZ), device.rateHz())
                .samples();
    }

    private void apply(float[] samples) {
        int rateHz = device.rateHz();
        if (device.kind().touchesSkin()) {
            tissue.applyTo(samples, rateHz);
        } else {
            float[] added = new RoomResponse(room, source, microphone).reverberation(samples, rateHz);
            if (device.gradientShare() > 0) {
                // The room's sound comes from afar and gains no bass.
                ProximityEffect.apply(device.gradientShare(), distanceMetres(), samples, rateHz);
            }
            for (int i = 0; i < samples.length; i++) {
                samples[i] += added[i];
            }
        }
        device.applyTo(samples, rateHz);
    }

    private double fadeSeconds() {
        double sensor = Math.max(SHORTEST_FADE_SECONDS, RING_CONSTANTS * device.ringSeconds());
        return device.kind().touchesSkin() ? sensor : sensor + room.rt60Seconds();
    }
}

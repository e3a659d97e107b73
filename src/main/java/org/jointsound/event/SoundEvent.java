package org.jointsound.event;

import java.util.List;

/**
 * A run of sound above the noise floor, one or more pulses less than about 150 ms apart; or a whole recording taken for one
 * ({@link WholeRecording}).
 *
 * @param startSeconds onset, from the start of the recording
 * @param endSeconds end, after {@code startSeconds}
 * @param pulses impulsive peaks inside, in order of time; none in a whole recording where nothing stands out
 * @param peakDbfs largest absolute sample inside, in dB relative to full scale; of the rendering it was found in, unless
 *     {@link #withPeakDbfs} says otherwise
 * @param snrDb how far the event's loudest part rises above the noise floor around it, in dB; 0 where nothing stands out
 * @param lowHz lower edge of the band that holds the middle 90 % of the event's energy
 * @param highHz upper edge of that band
 */
public record SoundEvent(
        double startSeconds,
        double endSeconds,
        List<Pulse> pulses,
        double peakDbfs,
        double snrDb,
        int lowHz,
        int highHz) {

    public SoundEvent {
        pulses = List.copyOf(pulses);
        if (!(startSeconds >= 0) || !(endSeconds > startSeconds) || lowHz > highHz) {
            throw new IllegalArgumentException("not an event: %s to %s s, %d pulses, %d to %d Hz"
                    .formatted(startSeconds, endSeconds, pulses.size(), lowHz, highHz));
        }
    }

    /** The same event with the peak that another rendering of the recording has within it. */
    public SoundEvent withPeakDbfs(double peakDbfs) {
        return new SoundEvent(startSeconds, endSeconds, pulses, peakDbfs, snrDb, lowHz, highHz);
    }

    public double seconds() {
        return endSeconds - startSeconds;
    }
}

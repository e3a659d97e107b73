package org.jointsound.event;

/**
 * A run of sound above the noise floor, one or more pulses less than about 150 ms apart.
 *
 * @param startSeconds onset, from the start of the recording
 * @param endSeconds end, after {@code startSeconds}
 * @param pulses impulsive peaks inside, at least 1
 * @param peakDbfs largest absolute sample inside, in dB relative to full scale
 * @param snrDb how far the event's loudest part rises above the noise floor before it, in dB
 * @param lowHz lower edge of the band that holds the middle 90 % of the event's energy
 * @param highHz upper edge of that band
 */
public record SoundEvent(
        double startSeconds, double endSeconds, int pulses, double peakDbfs, double snrDb, int lowHz, int highHz) {

    public SoundEvent {
        if (!(startSeconds >= 0) || !(endSeconds > startSeconds) || pulses < 1 || lowHz > highHz) {
            throw new IllegalArgumentException("not an event: %s to %s s, %d pulses, %d to %d Hz"
                    .formatted(startSeconds, endSeconds, pulses, lowHz, highHz));
        }
    }

    public double seconds() {
        return endSeconds - startSeconds;
    }
}

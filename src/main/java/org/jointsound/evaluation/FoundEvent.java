package org.jointsound.evaluation;

/**
 * An event that was found in a recording.
 *
 * @param startSeconds onset, from the start of the recording, at least 0
 * @param snrDb how far its loudest part rises above the noise floor around it
 */
public record FoundEvent(double startSeconds, double snrDb) {
    public FoundEvent {
        if (!(startSeconds >= 0) || !Double.isFinite(startSeconds) || !Double.isFinite(snrDb)) {
            throw new IllegalArgumentException("no event begins at %s s with %s dB".formatted(startSeconds, snrDb));
        }
    }
}

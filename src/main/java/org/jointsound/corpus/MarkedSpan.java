package org.jointsound.corpus;

import org.jointsound.model.Label;

/**
 * A stretch of a recording that someone, or the synthesis, gave a label.
 *
 * @param startSeconds from the start of the recording, at least 0
 * @param endSeconds after {@code startSeconds}
 * @param label what sounds there
 */
public record MarkedSpan(double startSeconds, double endSeconds, Label label) {
    public MarkedSpan {
        if (!(startSeconds >= 0) || !(endSeconds > startSeconds) || !Double.isFinite(endSeconds)) {
            throw new IllegalArgumentException("not a span: %s to %s s".formatted(startSeconds, endSeconds));
        }
    }
}

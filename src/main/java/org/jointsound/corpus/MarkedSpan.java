package org.jointsound.corpus;

import java.util.OptionalDouble;
import org.jointsound.model.Label;

/**
 * A stretch of a recording that someone, or the synthesis, gave a label.
 *
 * @param startSeconds from the start of the recording, at least 0
 * @param endSeconds after {@code startSeconds}
 * @param label what sounds there
 * @param snrDb its loudest 10 ms over the background, finite, where the dataset says it
 */
public record MarkedSpan(double startSeconds, double endSeconds, Label label, OptionalDouble snrDb) {
    public MarkedSpan {
        if (!(startSeconds >= 0) || !(endSeconds > startSeconds) || !Double.isFinite(endSeconds)) {
            throw new IllegalArgumentException("not a span: %s to %s s".formatted(startSeconds, endSeconds));
        }
        if (snrDb.isPresent() && !Double.isFinite(snrDb.getAsDouble())) {
            throw new IllegalArgumentException("not a level: " + snrDb.getAsDouble() + " dB");
        }
    }

    /** A stretch of whose level nothing is said. */
    public MarkedSpan(double startSeconds, double endSeconds, Label label) {
        this(startSeconds, endSeconds, label, OptionalDouble.empty());
    }
}

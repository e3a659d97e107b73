package org.jointsound.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jointsound.json.ReviewAnswerJson;
import org.jointsound.json.ReviewJson;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of a recording, whole in itself: whatever a later model finds there, it means the same.
 *
 * @param number from 1, in the order in which the recording's answers came
 * @param madeAt when, to the millisecond
 * @param by name of the key, or of the person, as given; 1 to 64 characters
 * @param basis what it rests on; null for {@link ReviewVerdict#UNDO} only
 * @param label of the recording; given when it was confirmed or corrected, and null otherwise
 * @param spans where which label sounds; empty when the label is that of the whole recording, or there is none
 * @param note anything else, at most 500 characters; may be empty
 */
public record ReviewAnswer(
        int number,
        Instant madeAt,
        String by,
        ReviewVerdict verdict,
        @Nullable LabelBasis basis,
        @Nullable Label label,
        List<ReviewJson.Span> spans,
        String note) {
    static final int MAX_NAME = 64;

    public ReviewAnswer {
        spans = List.copyOf(spans);
        madeAt = madeAt.truncatedTo(ChronoUnit.MILLIS);
        boolean labels = verdict == ReviewVerdict.CONFIRM || verdict == ReviewVerdict.CORRECT;
        if (number < 1 || by.isBlank() || by.length() > MAX_NAME || !ReviewAnswerJson.isNote(note)) {
            throw new IllegalArgumentException("an answer has a number, a name and at most a short note");
        }
        if (labels != (label != null) || (!labels && !spans.isEmpty())) {
            throw new IllegalArgumentException("an answer has a label if and only if it confirms or corrects");
        }
        if ((verdict == ReviewVerdict.UNDO) != (basis == null)) {
            throw new IllegalArgumentException("an answer has a basis unless it takes one back");
        }
    }

    /** Whether both say the same of the recording as a whole. */
    boolean agreesWith(ReviewAnswer other) {
        return label == null ? other.label == null : label.equals(other.label);
    }
}

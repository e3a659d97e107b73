package org.jointsound.history;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jointsound.json.ReviewJson;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say of a recording.
 *
 * @param by who says it
 * @param basis what it rests on; null when they did not say
 * @param label null when they gave none
 * @param spans empty when they marked none
 * @param note may be empty
 */
public record Opinion(
        String by,
        ReviewVerdict verdict,
        @Nullable LabelBasis basis,
        @Nullable Label label,
        List<ReviewJson.Span> spans,
        String note) {
    /** A mark may end this far behind the recording, because programs that annotate round; as datasets allow it. */
    static final double END_SLACK_SECONDS = 0.05;

    public Opinion {
        spans = List.copyOf(spans);
    }

    /**
     * The answer that this is to what is there.
     *
     * @throws InputException {@code validation} if it cannot be one; {@code conflict} if there is nothing to take back
     */
    ReviewAnswer on(ReviewItem item, Instant now) {
        if (by.isBlank() || by.length() > ReviewAnswer.MAX_NAME) {
            throw refused("The name of who answers must have 1 to " + ReviewAnswer.MAX_NAME + " characters.");
        }
        if (verdict != ReviewVerdict.UNDO && basis == null) {
            throw refused("The basis is missing. Say what the answer rests on: self_report, listener, clinician or"
                    + " imaging.");
        }
        return switch (verdict) {
            case CONFIRM -> confirmed(item, now);
            case CORRECT -> corrected(item, now);
            case UNCERTAIN -> answer(item, now, requireBare("An uncertain answer"), List.of());
            case UNDO -> {
                if (item.decision().isEmpty()) {
                    throw new InputException(ProblemCode.CONFLICT, "There is no answer that could be taken back.");
                }
                yield answer(item, now, requireBare("An undo"), List.of());
            }
        };
    }

    private ReviewAnswer confirmed(ReviewItem item, Instant now) {
        Label found = item.entry().label();
        if (found == null) {
            throw refused("The model named no label here that could be confirmed. Correct it.");
        }
        if (!spans.isEmpty() || (label != null && !label.equals(found))) {
            throw refused(
                    "A confirmation takes the model's label and events as they are. Leave label and events out, or"
                            + " correct.");
        }
        return answer(
                item,
                now,
                found,
                item.finding().events().stream()
                        .map(event -> new ReviewJson.Span(event.startSeconds(), event.endSeconds(), event.label()))
                        .toList());
    }

    private ReviewAnswer corrected(ReviewItem item, Instant now) {
        if (label == null && spans.isEmpty()) {
            throw refused("A correction needs a label, or events with one each.");
        }
        double seconds = item.finding().durationSeconds();
        Set<List<Double>> places = new HashSet<>();
        for (ReviewJson.Span span : spans) {
            if (span.startSeconds() >= seconds || span.endSeconds() > seconds + END_SLACK_SECONDS) {
                throw refused("The event from %s to %s s lies beyond the end of the recording at %s s."
                        .formatted(span.startSeconds(), span.endSeconds(), seconds));
            }
            if (!places.add(List.of(span.startSeconds(), span.endSeconds()))) {
                throw refused("The event from %s to %s s is given twice. Leave one."
                        .formatted(span.startSeconds(), span.endSeconds()));
            }
        }
        List<Label> labels = spans.stream().map(ReviewJson.Span::label).toList();
        Label whole = label == null ? whole(labels) : label;
        if (!labels.isEmpty() && !labels.contains(whole)) {
            throw refused("None of the events is labelled %s. Leave the label out, or mark where it sounds."
                    .formatted(whole));
        }
        return answer(item, now, whole, spans);
    }

    /** As a dataset has it: the first joint sound, else what is none. */
    private static Label whole(List<Label> labels) {
        return labels.stream().filter(Label::isJointSound).findFirst().orElse(Label.OTHER);
    }

    private @Nullable Label requireBare(String what) {
        if (label != null || !spans.isEmpty()) {
            throw refused(what + " takes no label and no events. Leave them out.");
        }
        return null;
    }

    private ReviewAnswer answer(ReviewItem item, Instant now, @Nullable Label whole, List<ReviewJson.Span> where) {
        LabelBasis stated = verdict == ReviewVerdict.UNDO ? null : basis;
        return new ReviewAnswer(item.revision() + 1, now, by, verdict, stated, whole, where, note);
    }

    private static InputException refused(String detail) {
        return new InputException(ProblemCode.VALIDATION, detail);
    }
}

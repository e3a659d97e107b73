package org.jointsound.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.List;
import org.jointsound.model.Doubt;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jspecify.annotations.Nullable;

/** Recordings that people look at again, as JSON. */
public final class ReviewJson {
    private ReviewJson() {}

    /**
     * An event as the model found it; times in seconds from the start of the recording.
     *
     * @param label most likely label
     * @param confidence its calibrated probability
     * @param predictionSet labels that cannot be ruled out
     * @param novelty 0 when the training events are full of the like, 1 when none was as far out
     * @param reason why the model declines to name it; null when it does not
     */
    public record Event(
            double startSeconds,
            double endSeconds,
            Label label,
            double confidence,
            List<Label> predictionSet,
            double novelty,
            @Nullable Doubt reason) {
        public Event {
            predictionSet = List.copyOf(predictionSet);
        }
    }

    /**
     * A stretch as a person labels it.
     *
     * @param startSeconds from the start of the recording, at least 0
     * @param endSeconds after {@code startSeconds}
     */
    public record Span(double startSeconds, double endSeconds, Label label) {
        public Span {
            if (!(startSeconds >= 0 && endSeconds > startSeconds) || !Double.isFinite(endSeconds)) {
                throw new IllegalArgumentException("not a span: %s to %s s".formatted(startSeconds, endSeconds));
            }
        }
    }

    /**
     * A page of the queue.
     *
     * @param next what to ask with to get the page after this one; null on the last
     */
    public record Page(List<Summary> reviews, @Nullable String next) {}

    /**
     * A recording in the queue.
     *
     * @param revision how many answers there are, those that were taken back and the taking back too
     * @param priority the higher, the more there is to learn from an answer
     * @param label what the model took it for; null without one
     * @param decision the label that people gave it; null without one
     */
    public record Summary(
            String id,
            String state,
            int revision,
            List<String> reasons,
            double priority,
            Instant storedAt,
            Outcome outcome,
            @Nullable Label label,
            @Nullable Double confidence,
            int events,
            @Nullable Label decision) {}

    /**
     * All that a reviewer needs of a recording.
     *
     * @param raters people whose answer stands
     * @param agreeing those of them who say what the answer that counts says
     * @param decision the answer that counts; null without one
     */
    public record Item(
            String id,
            String state,
            int revision,
            List<String> reasons,
            double priority,
            Instant storedAt,
            @Nullable String joint,
            @Nullable String side,
            @Nullable String movement,
            double durationSeconds,
            Outcome outcome,
            @Nullable Label label,
            @Nullable Double confidence,
            List<Event> events,
            DiaryJson.Model model,
            int raters,
            int agreeing,
            @Nullable Answer decision,
            List<Answer> answers) {}

    /**
     * What somebody said of a recording.
     *
     * @param number from 1
     * @param standing whether it was not taken back
     */
    public record Answer(
            int number,
            Instant at,
            String by,
            String verdict,
            @Nullable String basis,
            @Nullable Label label,
            List<Span> events,
            String note,
            boolean standing) {}

    public static String write(Page page) {
        return Json.write(page);
    }

    public static String write(Item item) {
        return Json.write(item);
    }

    /** Events for a database, in full precision. */
    public static String writeEvents(List<Event> events) {
        return Json.write(Json.EXACT.writer(), events);
    }

    /** The reverse of {@link #writeEvents}. */
    public static List<Event> readEvents(String text) {
        return read(text, new TypeReference<List<Event>>() {});
    }

    /** Spans for a database, in full precision. */
    public static String writeSpans(List<Span> spans) {
        return Json.write(Json.EXACT.writer(), spans);
    }

    /** The reverse of {@link #writeSpans}. */
    public static List<Span> readSpans(String text) {
        return read(text, new TypeReference<List<Span>>() {});
    }

    private static <T> T read(String text, TypeReference<T> type) {
        try {
            return Json.EXACT.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds what this program did not write", e);
        }
    }
}

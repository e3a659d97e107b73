package org.jointsound.feature;

import org.jointsound.audio.Clip;
import org.jointsound.event.SoundEvent;

/** The samples around one event, with the event's place among them. Samples are shared inside the package, not copied. */
final class EventSlice {
    private static final double BEFORE_SECONDS = 0.020;
    private static final double AFTER_SECONDS = 0.060;

    private final float[] samples;
    private final int rateHz;
    private final int from;
    private final int to;
    private final int loudest;

    private EventSlice(float[] samples, int rateHz, int from, int to) {
        this.samples = samples;
        this.rateHz = rateHz;
        this.from = from;
        this.to = to;
        int at = from;
        for (int i = from; i < to; i++) {
            if (Math.abs(samples[i]) > Math.abs(samples[at])) {
                at = i;
            }
        }
        this.loudest = at;
    }

    static EventSlice of(Clip clip, SoundEvent event) {
        int start = (int) Math.round(event.startSeconds() * clip.rateHz());
        int end = Math.max(start + 1, (int) Math.round(event.endSeconds() * clip.rateHz()));
        int before = (int) (BEFORE_SECONDS * clip.rateHz());
        int after = (int) (AFTER_SECONDS * clip.rateHz());
        return new EventSlice(clip.slice(start - before, end + after), clip.rateHz(), before, before + end - start);
    }

    /** The event with a short lead-in and tail; not copied. */
    float[] samples() {
        return samples;
    }

    int rateHz() {
        return rateHz;
    }

    /** First sample of the event itself. */
    int from() {
        return from;
    }

    /** One past its last sample. */
    int to() {
        return to;
    }

    /** Sample with the largest absolute value inside the event. */
    int loudest() {
        return loudest;
    }
}

package org.jointsound.concern;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a recording that was made of the same person, joint and side as the one that is judged.
 *
 * @param recordedAt when it was made
 * @param sha256 lower-case hex digest of its bytes
 * @param events joint sounds that were heard in it without doubt, 0 or more
 * @param pops how many of those were cavitation pops, before any was made less likely ({@link Refractory})
 * @param movement how the sound came about; null when nobody said
 */
public record PastRecording(
        Instant recordedAt,
        String sha256,
        int events,
        int pops,
        @Nullable Movement movement) {
    public PastRecording {
        if (pops < 0 || events < pops) {
            throw new IllegalArgumentException(pops + " pops among " + events + " events");
        }
    }

    /** Whether the person may have made the sound for relief: not where it came by itself, or somebody else made it. */
    boolean isOwnDoing() {
        return movement != Movement.SPONTANEOUS && movement != Movement.ADJUSTMENT;
    }
}

package org.jointsound.json;

import java.time.Instant;
import java.util.Locale;
import org.jointsound.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * How far a training is. What is not known, not yet or never, is null.
 *
 * @param id a random UUID
 * @param status whether it goes on, or how it ended
 * @param revision how often anything of this has changed, from 1
 * @param dataset its name; null for one that was uploaded
 * @param name of the model
 * @param version of the model
 * @param by who asked for it
 * @param createdAt when it was asked for
 * @param startedAt when its process began
 * @param endedAt when it ended, however it did
 * @param progress the step that it is in
 * @param modelSha256 digest of the made model's {@code bundle.json}; null unless it succeeded
 * @param problem why it failed; null unless it did
 */
public record TrainingState(
        String id,
        Status status,
        int revision,
        @Nullable String dataset,
        String name,
        String version,
        String by,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Progress progress,
        @Nullable String modelSha256,
        @Nullable Problem problem) {

    /** Where a training stands. */
    public enum Status {
        /** Taken, and its process is not yet at work. */
        QUEUED,
        RUNNING,
        /** The model is there. */
        SUCCEEDED,
        FAILED,
        /** Somebody did not want it any more. */
        CANCELLED,
        /** The service ended before it. */
        INTERRUPTED;

        /** As it is written in JSON. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether nothing more comes. */
        public boolean ended() {
            return this != QUEUED && this != RUNNING;
        }
    }

    /**
     * One kind of step.
     *
     * @param step in the plural: {@code recordings heard}
     * @param done how many of them are done
     * @param all how many there are
     * @param secondsLeft as long as the rest of them may take; null while too few are done to tell
     */
    public record Progress(
            String step, int done, int all, @Nullable Long secondsLeft) {}

    /** One that was just asked for. */
    public static TrainingState asked(String id, TrainingOrder order, String version, String by, Instant now) {
        return new TrainingState(
                id, Status.QUEUED, 1, order.dataset(), order.name(), version, by, now, null, null, null, null, null);
    }

    /** The same at work. */
    public TrainingState begun(Instant now) {
        return new TrainingState(
                id, Status.RUNNING, revision + 1, dataset, name, version, by, createdAt, now, null, null, null, null);
    }

    /** The same a step further. */
    public TrainingState at(Progress next) {
        return new TrainingState(
                id, status, revision + 1, dataset, name, version, by, createdAt, startedAt, null, next, null, null);
    }

    /** The same at its end. */
    public TrainingState ended(Status how, Instant now, @Nullable String sha256, @Nullable Problem why) {
        return new TrainingState(
                id, how, revision + 1, dataset, name, version, by, createdAt, startedAt, now, progress, sha256, why);
    }
}

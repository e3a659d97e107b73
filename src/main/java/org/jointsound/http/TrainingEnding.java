package org.jointsound.http;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import org.jointsound.json.LogLine;
import org.jointsound.json.RunEvent;
import org.jointsound.json.TrainingState;
import org.jointsound.json.TrainingState.Status;
import org.jointsound.model.Unit;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.ModelRegistry;
import org.jointsound.store.ModelStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out how a training ended, and tidies up behind it. */
final class TrainingEnding {
    /** Instead of what a process ended with. */
    static final int NEVER_RAN = -1;

    private static final Logger LOG = LoggerFactory.getLogger(TrainingEnding.class);

    private final TrainingPlace place;
    private final TrainingFolder folder;
    private final InstantSource clock;
    private volatile boolean closing;

    TrainingEnding(TrainingPlace place, TrainingFolder folder, InstantSource clock) {
        this.place = place;
        this.folder = folder;
        this.clock = clock;
    }

    /** From now on, what ends does so because the service does. */
    void close() {
        closing = true;
    }

    void failedOnOurSide(Exception failure) {
        LOG.error("a training could not be run", failure);
    }

    /** One that went on when an earlier service ended; its model may have been finished all the same. */
    void interrupted(TrainingJob job) {
        settle(job.state());
        String sha256 = made(job.state());
        end(job, sha256 == null ? Status.INTERRUPTED : Status.SUCCEEDED, sha256, null);
    }

    /**
     * One whose process has ended.
     *
     * @param code that it ended with
     */
    void ended(TrainingJob job, int code) {
        RunEvent last = job.last();
        if (last instanceof RunEvent.Completed completed) {
            end(job, Status.SUCCEEDED, completed.sha256(), null);
            return;
        }
        if (last instanceof RunEvent.Failed failed && !job.isUnwanted()) {
            end(job, Status.FAILED, null, failed.problem());
            return;
        }
        settle(job.state());
        String sha256 = made(job.state());
        if (sha256 != null) {
            end(job, Status.SUCCEEDED, sha256, null);
        } else if (job.isUnwanted()) {
            end(job, Status.CANCELLED, null, null);
        } else if (closing) {
            end(job, Status.INTERRUPTED, null, null);
        } else {
            end(job, Status.FAILED, null, died(code));
        }
    }

    /** Removes a training for good. */
    void remove(String id) {
        try {
            folder.remove(id);
        } catch (IOException e) {
            LOG.warn("a training that is past its time could not be removed", e);
        }
    }

    /** On disk first: what is told to have ended has ended for good. */
    private void end(TrainingJob job, Status how, @Nullable String sha256, @Nullable Problem why) {
        TrainingState ended = job.state().ended(how, clock.instant(), sha256, why);
        try {
            folder.clear(ended.id());
            if (why == null || why.code() != ProblemCode.INTERNAL) {
                Files.deleteIfExists(folder.of(ended.id()).resolve(TrainingFolder.ERRORS));
            }
            folder.write(ended);
        } catch (IOException e) {
            LOG.error("the end of a training could not be kept", e);
        }
        job.change(state -> ended);
    }

    /** Takes away what the process left half-made in the folder of models. */
    private void settle(TrainingState state) {
        try {
            new ModelRegistry(place.models(), Unit.featureSets(), clock, state.by()).settle();
        } catch (IOException | InputException e) {
            LOG.warn(
                    "the folder of models could not be tidied up behind a training; the next change of it does that",
                    e);
        }
    }

    /** The digest of the model, if it is there although nobody said so; null if it is not. */
    private @Nullable String made(TrainingState state) {
        ModelStore store = new ModelStore(place.models());
        try {
            List<String> versions = store.versions();
            return store.log().lines().stream()
                    .filter(line -> line.version().equals(state.version())
                            && line.by().equals(state.by())
                            && !line.at().isBefore(state.createdAt()))
                    .filter(line -> versions.contains(line.version()))
                    .map(LogLine::sha256)
                    .findFirst()
                    .orElse(null);
        } catch (IOException | InputException e) {
            LOG.warn("the log of the models could not be read behind a training", e);
            return null;
        }
    }

    private static Problem died(int code) {
        return Problem.of(
                ProblemCode.INTERNAL,
                switch (code) {
                    case NEVER_RAN -> "The training's process could not be run. The log of the service has more.";
                    case TrainingProcess.OUT_OF_MEMORY ->
                        "The memory of the training's process did not suffice. Train on fewer recordings, or start the"
                                + " service with a larger --training-memory.";
                    default ->
                        "The training's process ended in the midst of it, with code " + code
                                + ". The system may have ended it for want of memory.";
                });
    }
}

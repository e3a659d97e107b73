package org.jointsound.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jointsound.json.TrainingOrder;
import org.jointsound.json.TrainingState;
import org.jointsound.json.TrainingState.Status;
import org.jointsound.problem.InputException;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.ModelStore;
import org.jspecify.annotations.Nullable;

/** Takes trainings, one at a time, and knows those that were. */
final class TrainingDesk implements AutoCloseable {
    private static final int MOST_KEPT = 50;
    private static final DateTimeFormatter VERSION =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final TrainingPlace place;
    private final Datasets datasets;
    private final TrainingFolder folder;
    private final TrainingEnding ending;
    private final InstantSource clock;
    private final Map<String, TrainingJob> jobs = new LinkedHashMap<>();
    private boolean taken;
    private boolean closing;
    private @Nullable Thread worker;

    private TrainingDesk(TrainingPlace place, Datasets datasets, TrainingFolder folder, InstantSource clock) {
        this.place = place;
        this.datasets = datasets;
        this.folder = folder;
        this.ending = new TrainingEnding(place, folder, clock);
        this.clock = clock;
    }

    /** Opens what is kept; a training that went on when the service ended is told to be interrupted. */
    static TrainingDesk open(TrainingPlace place, Datasets datasets, InstantSource clock) throws IOException {
        TrainingDesk desk = new TrainingDesk(place, datasets, TrainingFolder.in(place.data()), clock);
        for (TrainingState state : desk.folder.read()) {
            TrainingJob job = new TrainingJob(state);
            desk.jobs.put(state.id(), job);
            if (!state.status().ended()) {
                desk.ending.interrupted(job);
            }
        }
        desk.forgetOldest();
        return desk;
    }

    /** The place of the one training that may go on, from before its request is read. */
    final class Intake implements AutoCloseable {
        private final String id;
        private boolean begun;

        private Intake(String id) {
            this.id = id;
        }

        /** The folder of the training to be. */
        Path folder() {
            return folder.of(id);
        }

        /**
         * Begins.
         *
         * @param uploaded where the dataset is that came with the request; null for one that is named
         * @param by who asks for it
         * @throws InputException if there is no such dataset, or the version is or was there
         */
        TrainingState begin(TrainingOrder order, @Nullable Path uploaded, String by) throws IOException {
            Path dataset = uploaded == null ? registered(order.dataset()) : uploaded;
            String version = order.version() == null ? VERSION.format(clock.instant()) : order.version();
            new ModelStore(place.models()).requireNew(version);
            TrainingState asked = TrainingState.asked(id, order, version, by, clock.instant());
            folder.write(asked);
            TrainingJob job = new TrainingJob(asked);
            begun = true;
            run(job, order, dataset);
            return asked;
        }

        @Override
        public void close() throws IOException {
            if (!begun) {
                leave();
                folder.remove(id);
            }
        }
    }

    /**
     * Takes the place.
     *
     * @throws InputException {@code conflict} if a training goes on, or its model could not be kept
     */
    Intake enter() throws IOException {
        if (!Files.isWritable(place.models())) {
            throw new InputException(
                    ProblemCode.CONFLICT,
                    "The service may not write to its folder of models, so a training would be in vain. Change that first.");
        }
        synchronized (this) {
            if (closing) {
                throw new InputException(ProblemCode.OVERLOADED, "The service is stopping. Try again in a moment.");
            }
            if (taken) {
                throw new InputException(ProblemCode.CONFLICT, whatGoesOn());
            }
            taken = true;
        }
        Intake intake = new Intake(UUID.randomUUID().toString());
        try {
            folder.make(intake.id);
            return intake;
        } catch (IOException e) {
            leave();
            throw new StorageException(e);
        }
    }

    /** All that is known, newest first. */
    synchronized List<TrainingState> list() {
        List<TrainingState> states =
                new ArrayList<>(jobs.values().stream().map(TrainingJob::state).toList());
        Collections.reverse(states);
        return states;
    }

    /**
     * One of them.
     *
     * @throws InputException {@code not-found}
     */
    synchronized TrainingJob job(String id) {
        TrainingJob job = jobs.get(id);
        if (job == null) {
            throw new InputException(ProblemCode.NOT_FOUND, "There is no training of this id; the last 50 are known.");
        }
        return job;
    }

    /**
     * Ends one. It may go on for some seconds.
     *
     * @throws InputException {@code conflict} if it ended in another way before; {@code not-found}
     */
    TrainingState cancel(String id) {
        TrainingJob job = job(id);
        Status status = job.state().status();
        if (status.ended() && status != Status.CANCELLED) {
            throw new InputException(
                    ProblemCode.CONFLICT, "The training has ended before: it is " + status.slug() + ".");
        }
        job.cancel();
        return job.state();
    }

    /** Ends a training that goes on; it is then interrupted. */
    @Override
    public void close() {
        // Before any process ends, or its end would be taken for a failure.
        ending.close();
        Thread running;
        synchronized (this) {
            closing = true;
            running = worker;
            jobs.values().forEach(job -> job.process().ifPresent(TrainingProcess::kill));
        }
        try {
            if (running != null) {
                running.join(5_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void run(TrainingJob job, TrainingOrder order, Path dataset) {
        jobs.put(job.state().id(), job);
        Thread thread = new Thread(() -> work(job, order, dataset), "training");
        thread.setDaemon(true);
        worker = thread;
        thread.start();
    }

    private void work(TrainingJob job, TrainingOrder order, Path dataset) {
        String id = job.state().id();
        int code = TrainingEnding.NEVER_RAN;
        try {
            TrainingProcess process = TrainingProcess.start(place, job.state(), order, dataset, folder.of(id));
            job.workedOnBy(process);
            folder.write(job.change(state -> state.begun(clock.instant())));
            process.read(job::hear);
            code = process.awaitEnd();
        } catch (IOException | InterruptedException e) {
            ending.failedOnOurSide(e);
        } finally {
            // Else a bug here would leave it at work beside the next one.
            job.process().ifPresent(TrainingProcess::kill);
            leave();
            ending.ended(job, code);
            forgetOldest();
        }
    }

    private Path registered(@Nullable String name) throws IOException {
        try {
            return datasets.folder(String.valueOf(name));
        } catch (InputException e) {
            String detail = e.problem().detail();
            throw new InputException(
                    new Problem(e.problem().code(), detail, List.of(new Problem.Fault(detail, "/dataset"))));
        }
    }

    private synchronized String whatGoesOn() {
        return jobs.values().stream()
                .map(TrainingJob::state)
                .filter(state -> !state.status().ended())
                .findFirst()
                .map(state -> "Training " + state.id()
                        + " goes on, and there is one at a time. Wait for its end, or cancel it.")
                .orElse("Another training is being taken in, and there is one at a time. Try again in a moment.");
    }

    private synchronized void leave() {
        taken = false;
    }

    private synchronized void forgetOldest() {
        List<String> ended = new ArrayList<>(jobs.values().stream()
                .map(TrainingJob::state)
                .filter(state -> state.status().ended())
                .map(TrainingState::id)
                .toList());
        for (String id : ended.subList(0, Math.max(0, ended.size() - MOST_KEPT))) {
            jobs.remove(id);
            ending.remove(id);
        }
    }
}

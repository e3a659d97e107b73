package org.jointsound.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jointsound.store.References;
import org.jspecify.annotations.Nullable;

/**
 * What a service has open beside the address it listens on.
 *
 * @param folder of uploads
 * @param datasets that requests may name
 * @param models that answer
 * @param diary what is remembered of people, and who may see it
 * @param trainings that are run for it
 * @param drift of what it meets
 */
record ServiceParts(
        TempFolder folder,
        Datasets datasets,
        ServedModels models,
        DiaryRoutes diary,
        TrainingService trainings,
        DriftWatch drift)
        implements AutoCloseable {

    /**
     * Opens all but the models.
     *
     * @param references what a model version was trained on; empty where that is not known, and then its drift is not told
     * @param keeping null to keep no diary
     * @param training null to take no trainings
     */
    static ServiceParts open(
            ServerSettings settings,
            ServedModels models,
            Function<String, Optional<References.Known>> references,
            @Nullable DiaryKeeping keeping,
            @Nullable TrainingPlace training,
            InstantSource clock)
            throws IOException {
        Datasets datasets = new Datasets(settings.datasets());
        // What may fail comes before what would be left behind: a folder, and threads.
        TrainingService trainings = TrainingService.open(training, datasets, clock);
        return new ServiceParts(
                TempFolder.create(),
                datasets,
                models,
                new DiaryRoutes(keeping, clock),
                trainings,
                DriftWatch.start(
                        references, keeping == null ? null : keeping.history().drift(), clock));
    }

    /** Counts are written down before the database behind the diary can go. */
    @Override
    public void close() {
        trainings.close();
        models.close();
        drift.close();
        diary.close();
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for uploads could not be removed", e);
        }
    }
}

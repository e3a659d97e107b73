package org.jointsound.json;

import java.util.List;
import org.jointsound.problem.Problem;

/** What a training run tells whoever started it, as it goes on. */
public sealed interface RunEvent {
    /** It begins to make this model. */
    record Started(String name, String version) implements RunEvent {}

    /** Another step is done. */
    record Advanced(TrainingState.Progress progress) implements RunEvent {}

    /**
     * The model is in the store.
     *
     * @param sha256 digest of its {@code bundle.json}
     * @param labels that it tells apart, by name
     * @param recordings that it learned from
     * @param subjects whose recordings these are
     */
    record Completed(String name, String version, String sha256, List<String> labels, int recordings, int subjects)
            implements RunEvent {
        public Completed {
            labels = List.copyOf(labels);
        }
    }

    /** There will be no model. */
    record Failed(Problem problem) implements RunEvent {}
}

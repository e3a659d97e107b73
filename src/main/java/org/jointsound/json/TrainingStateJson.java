package org.jointsound.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jointsound.json.TrainingState.Progress;
import org.jointsound.json.TrainingState.Status;
import org.jspecify.annotations.Nullable;

/** The state of trainings as JSON, on disk and over HTTP alike. */
public final class TrainingStateJson {
    /** Other than elsewhere, what is null is written as such and may be so. */
    private static final JsonMapper MAPPER = Json.EXACT
            .rebuild()
            .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SET))
            .build();

    private TrainingStateJson() {}

    /** Where a training is found. */
    public static String address(String id) {
        return "/api/v1/trainings/" + id;
    }

    /** One line, without a line feed. */
    public static String write(TrainingState state) {
        return Json.write(MAPPER.writer(), Body.of(state));
    }

    /** An object with the list {@code trainings}, in the order given. */
    public static String write(List<TrainingState> states) {
        return Json.write(MAPPER.writer(), new All(states.stream().map(Body::of).toList()));
    }

    /**
     * Reads one state.
     *
     * @throws IllegalArgumentException if it is not one, with what is wrong
     */
    public static TrainingState read(String text) {
        try {
            return MAPPER.readValue(text, Body.class).whole();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not the state of a training: " + e.getOriginalMessage(), e);
        }
    }

    private record All(List<Body> trainings) {}

    private record Made(String name, String version, String sha256) {}

    private record Body(
            String id,
            String state,
            int revision,
            @Nullable String dataset,
            String name,
            String version,
            String by,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String step,
            @Nullable Integer done,
            @Nullable Integer all,
            @Nullable Long secondsLeft,
            @Nullable Made model,
            ProblemJson.@Nullable Body problem) {

        static Body of(TrainingState state) {
            Progress progress = state.progress();
            String sha256 = state.modelSha256();
            return new Body(
                    state.id(),
                    state.status().slug(),
                    state.revision(),
                    state.dataset(),
                    state.name(),
                    state.version(),
                    state.by(),
                    state.createdAt(),
                    state.startedAt(),
                    state.endedAt(),
                    progress == null ? null : progress.step(),
                    progress == null ? null : progress.done(),
                    progress == null ? null : progress.all(),
                    progress == null ? null : progress.secondsLeft(),
                    sha256 == null ? null : new Made(state.name(), state.version(), sha256),
                    state.problem() == null ? null : ProblemJson.Body.of(state.problem(), address(state.id())));
        }

        TrainingState whole() {
            if (Stream.of(id, state, name, version, by, createdAt).anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException(
                        "not the state of a training: something that is always known is not there");
            }
            return new TrainingState(
                    id,
                    Status.valueOf(state.toUpperCase(Locale.ROOT)),
                    revision,
                    dataset,
                    name,
                    version,
                    by,
                    createdAt,
                    startedAt,
                    endedAt,
                    progress(),
                    model == null ? null : model.sha256(),
                    problem == null ? null : problem.problem());
        }

        private @Nullable Progress progress() {
            return step == null || done == null || all == null ? null : new Progress(step, done, all, secondsLeft);
        }
    }
}

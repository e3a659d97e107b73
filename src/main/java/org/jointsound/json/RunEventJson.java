package org.jointsound.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Optional;
import org.jointsound.problem.Problem;

/**
 * Events of a run as JSON Lines: {@code spec_version}, {@code timestamp}, {@code event} and its {@code payload}.
 */
public final class RunEventJson {
    /** The longest line that is read; a problem with as many faults as are told is shorter. */
    public static final int MAX_CHARS = 256 * 1024;

    private static final int SPEC_VERSION = 1;
    private static final int MAX_FAULTS = 100;
    private static final String STARTED = "run_started";
    private static final String PROGRESS = "progress";
    private static final String COMPLETED = "run_completed";
    private static final String FAILED = "run_failed";
    /** What it reads comes from a program of its own kind, perhaps a later one that tells more. */
    private static final JsonMapper MAPPER = Json.EXACT
            .rebuild()
            .disable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.SET))
            .build();

    private RunEventJson() {}

    /** One line, without a line feed. */
    public static String write(RunEvent event, Instant now) {
        return Json.write(MAPPER.writer(), new Envelope(SPEC_VERSION, now, name(event), payload(event)));
    }

    /** The event in a line; empty for a line that holds none that is known. */
    public static Optional<RunEvent> read(String line) {
        try {
            JsonNode tree = MAPPER.readTree(line);
            JsonNode payload = tree.path("payload");
            if (tree.path("spec_version").asInt() != SPEC_VERSION || !payload.isObject()) {
                return Optional.empty();
            }
            return Optional.ofNullable(
                    switch (tree.path("event").asText()) {
                        case STARTED -> MAPPER.treeToValue(payload, RunEvent.Started.class);
                        case PROGRESS ->
                            new RunEvent.Advanced(MAPPER.treeToValue(payload, TrainingState.Progress.class));
                        case COMPLETED -> MAPPER.treeToValue(payload, RunEvent.Completed.class);
                        case FAILED ->
                            new RunEvent.Failed(MAPPER.treeToValue(payload.path("problem"), ProblemJson.Body.class)
                                    .problem());
                        default -> null;
                    });
        } catch (JsonProcessingException | RuntimeException e) {
            // Whatever else was printed there, by a library for instance, is no event.
            return Optional.empty();
        }
    }

    private record Envelope(int specVersion, Instant timestamp, String event, Object payload) {}

    private record Refusal(ProblemJson.Body problem) {}

    private static String name(RunEvent event) {
        if (event instanceof RunEvent.Started) {
            return STARTED;
        }
        if (event instanceof RunEvent.Advanced) {
            return PROGRESS;
        }
        return event instanceof RunEvent.Completed ? COMPLETED : FAILED;
    }

    private static Object payload(RunEvent event) {
        if (event instanceof RunEvent.Advanced advanced) {
            return advanced.progress();
        }
        return event instanceof RunEvent.Failed failed ? refusal(failed.problem()) : event;
    }

    private static Refusal refusal(Problem problem) {
        Problem told = new Problem(
                problem.code(),
                problem.detail(),
                problem.faults().stream().limit(MAX_FAULTS).toList());
        return new Refusal(ProblemJson.Body.of(told, "urn:jointsound:run"));
    }
}

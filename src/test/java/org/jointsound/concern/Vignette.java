package org.jointsound.concern;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;

/**
 * A written case. It is one of a recording where {@code candidates}, {@code also}, {@code pops} or a {@code past} with a sound is given, or
 * nothing was heard; otherwise the sound is one that the person recognised.
 *
 * @param name what happened, in a line
 * @param sound a label, {@code no_event} or {@code unusable}; null when no sound was named
 * @param candidates labels that cannot be told apart, most likely first; null when there is no doubt
 * @param also other sounds in the recording; null when there are none
 * @param pops how often {@code sound} comes in the recording; null for once
 * @param report as it is sent
 * @param past what is remembered; null when nothing is
 * @param level expected, as it is written in JSON
 * @param action expected, as it is written in JSON
 * @param rules ids of every reason expected
 * @param redFlags ids of every red flag expected
 * @param why texts and thoughts behind the expectation; null where it is plain
 */
record Vignette(
        @JsonProperty("case") String name,
        @Nullable String sound,
        @Nullable List<String> candidates,
        @Nullable List<String> also,
        @Nullable Integer pops,
        JsonNode report,
        @Nullable List<Before> past,
        String level,
        String action,
        Set<String> rules,
        Set<String> redFlags,
        @Nullable String why) {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** A recording that is remembered. */
    record Before(
            double minutesAgo,
            int events,
            int pops,
            @Nullable String movement) {
        PastRecording remembered() {
            Movement how = movement == null ? null : Movement.valueOf(movement.toUpperCase(Locale.ROOT));
            return Recordings.before(minutesAgo, events, pops, how);
        }
    }

    Vignette {
        rules = Set.copyOf(rules);
        redFlags = Set.copyOf(redFlags);
    }

    /** All of them; a field that is not known, or rules that are missing, are refused. */
    static List<Vignette> all() throws IOException {
        try (InputStream in = Objects.requireNonNull(Vignette.class.getResourceAsStream("vignettes.json"))) {
            return List.of(STRICT.readValue(in, Vignette[].class));
        }
    }

    Concern judgedBy(ConcernPolicy policy) {
        List<Before> before = past == null ? List.of() : past;
        Past remembered = new Past(before.stream().map(Before::remembered).toList());
        Circumstances known = new Circumstances(Reports.of(report.toString()), remembered, Recordings.NOW);
        return isRecorded()
                ? recording().judgedBy(policy, known)
                : policy.assess(known, sound == null ? null : new Label(sound));
    }

    private boolean isRecorded() {
        return sound != null
                && (candidates != null || also != null || pops != null || past != null || isSilent() || isUnusable());
    }

    private boolean isSilent() {
        return "no_event".equals(sound);
    }

    private boolean isUnusable() {
        return "unusable".equals(sound);
    }

    private Recordings.Recording recording() {
        if (isSilent()) {
            return Recordings.SILENT;
        }
        if (isUnusable()) {
            return Recordings.UNUSABLE;
        }
        return candidates == null
                ? Recordings.of(new Label(Objects.requireNonNull(sound)), pops == null ? 1 : pops, labels(also))
                : Recordings.uncertain(labels(candidates));
    }

    private static List<Label> labels(@Nullable List<String> names) {
        return names == null ? List.of() : names.stream().map(Label::new).toList();
    }

    Level expectedLevel() {
        return Level.valueOf(level.toUpperCase(Locale.ROOT));
    }

    Action expectedAction() {
        return Action.valueOf(action.toUpperCase(Locale.ROOT));
    }

    /** The same case with another expectation. */
    Vignette expecting(Level other, Action otherAction) {
        return new Vignette(
                name,
                sound,
                candidates,
                also,
                pops,
                report,
                past,
                other.slug(),
                otherAction.slug(),
                rules,
                redFlags,
                why);
    }

    @Override
    public String toString() {
        return name;
    }
}

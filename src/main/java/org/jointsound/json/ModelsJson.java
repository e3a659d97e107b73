package org.jointsound.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jointsound.model.Bundle;
import org.jointsound.model.Label;
import org.jspecify.annotations.Nullable;

/** A service's models as JSON. */
public final class ModelsJson {
    private ModelsJson() {}

    /**
     * All of a folder.
     *
     * @param serving what answers
     * @param aliases name and version
     * @param versions sorted
     */
    public record Listing(Serving serving, Map<String, String> aliases, List<Version> versions) {}

    /**
     * What answers.
     *
     * @param sha256 of its {@code bundle.json}
     * @param trouble why it is not what the alias points at by now; null when it is
     * @param shadow the challenger; null without one
     */
    public record Serving(
            String name,
            String version,
            String sha256,
            @Nullable String trouble,
            @Nullable Shadow shadow) {}

    /**
     * A challenger, which sees what the champion sees and answers nobody.
     *
     * @param reason why it does not run; null when it does
     */
    public record Shadow(
            String version, boolean running, @Nullable String reason) {}

    /**
     * A version.
     *
     * @param faults each with the part that is wrong; empty when it is sound
     * @param added null when the log does not tell
     * @param bundle what it says of itself; null when that cannot be read
     */
    public record Version(
            String version,
            List<String> aliases,
            boolean sound,
            List<String> faults,
            @Nullable Instant added,
            long bytes,
            @Nullable Facts bundle) {}

    /**
     * What a bundle says of itself.
     *
     * @param sha256 of {@code bundle.json}
     * @param parts name and digest of every other file
     */
    public record Facts(
            String name,
            String featureSet,
            List<Label> labels,
            Bundle.TrainedOn trainedOn,
            double minConfidence,
            String sha256,
            Map<String, String> parts) {}

    /**
     * What came of a change.
     *
     * @param previous version that the alias pointed at; null without one
     * @param serving version that answers now
     * @param comparison the two on the same recordings, in Markdown; null where they were not measured
     * @param notes reasons against it that force set aside, and what could not be known
     */
    public record Moved(
            String alias,
            String version,
            @Nullable String previous,
            String serving,
            @Nullable String comparison,
            List<String> notes) {}

    /**
     * That a service is ready.
     *
     * @param decoder what reads formats other than WAV
     * @param model version that answers
     * @param warning why that is not what the alias points at
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ready(
            String status,
            String decoder,
            @Nullable String model,
            @Nullable String warning) {}

    public static String write(Listing listing) {
        return Json.write(listing);
    }

    public static String write(Version version) {
        return Json.write(version);
    }

    public static String write(Moved moved) {
        return Json.write(moved);
    }

    public static String write(Ready ready) {
        return Json.write(ready);
    }
}

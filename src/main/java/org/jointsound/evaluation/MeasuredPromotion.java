package org.jointsound.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jointsound.model.Bundle;
import org.jointsound.model.Label;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jointsound.store.ModelRegistry;
import org.jointsound.store.ModelStore;
import org.jointsound.store.Promotion;
import org.jspecify.annotations.Nullable;

/** Lets an alias point at a version; at the champion's place only what was measured against it and kept the thresholds. */
public final class MeasuredPromotion {
    private final ModelRegistry registry;
    private final TwoModels models;

    public MeasuredPromotion(ModelRegistry registry, TwoModels models) {
        this.registry = registry;
        this.models = models;
    }

    /**
     * What is asked for.
     *
     * @param alias that shall point at the version
     * @param model version, or an alias that points at it
     * @param trial what to measure on; null for nothing
     * @param forced whether it shall serve whatever the thresholds say
     * @param reason for the log; may be empty
     */
    public record Wish(
            String alias,
            String model,
            TwoModels.@Nullable Trial trial,
            PromotionThresholds thresholds,
            boolean forced,
            String reason) {}

    /**
     * What came of it.
     *
     * @param version that was meant
     * @param before version that the alias pointed at; null without one
     * @param tried the two on the same recordings; null where they were not measured
     * @param against every reason against the version, each naming label and margin where it is one of those
     * @param promoted whether the alias points at the version now
     */
    public record Answer(
            String version,
            @Nullable String before,
            TwoModels.@Nullable Tried tried,
            List<String> against,
            boolean promoted) {
        public Answer {
            against = List.copyOf(against);
        }

        /** Why it was refused, in a sentence. */
        public String refusal() {
            return "Model version " + version + " is refused, and " + before + " serves on: " + against.get(0) + ".";
        }
    }

    /**
     * Measures where that is called for, and promotes.
     *
     * @throws InputException ({@code conflict}) if the alias points there already, if nothing says that the version is no worse, or
     *     if another champion serves by the time that it was measured; ({@code not-found}) and ({@code model-not-ready}) as the
     *     registry
     * @throws InterruptedException if this thread is interrupted; nothing is promoted then
     */
    public Answer promote(Wish wish) throws IOException, InterruptedException {
        ModelStore store = registry.store();
        String version = store.resolve(wish.model());
        Bundle.Alias now = store.aliases().get(wish.alias());
        if (now != null && now.version().equals(version)) {
            throw conflict("Model version " + version + " is the " + wish.alias() + " already.");
        }
        TwoModels.Tried tried =
                now != null && wish.alias().equals(ModelStore.CHAMPION) ? tried(wish, version, now) : null;
        List<String> against = tried == null ? List.of() : against(tried, version, wish.thresholds());
        boolean promoted = against.isEmpty() || wish.forced();
        if (promoted) {
            registry.promote(
                    new Promotion(wish.alias(), version, tried == null ? null : now, wish.forced(), wish.reason()));
        }
        return new Answer(version, now == null ? null : now.version(), tried, against, promoted);
    }

    /** The two on the same recordings; null when force stands in for that. */
    private TwoModels.@Nullable Tried tried(Wish wish, String version, Bundle.Alias champion)
            throws IOException, InterruptedException {
        TwoModels.Trial trial = wish.trial();
        if (trial != null) {
            return models.compare(trial, champion.version(), version);
        }
        if (wish.forced()) {
            return null;
        }
        throw conflict(
                "Nothing says that " + version + " is no worse than the champion " + champion.version()
                        + ". Name a dataset of labelled recordings of people that neither learned from, or force it and give a reason.");
    }

    private List<String> against(TwoModels.Tried tried, String version, PromotionThresholds thresholds) {
        List<String> against = new ArrayList<>(tried.learned());
        against.addAll(thresholds.broken(tried.compared()));
        List<Label> without = models.withoutConcern(version);
        if (!without.isEmpty()) {
            against.add("the program's rules of concern have no row for its labels " + without);
        }
        return against;
    }

    private static InputException conflict(String detail) {
        return new InputException(ProblemCode.CONFLICT, detail);
    }
}

package org.jointsound.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jointsound.concern.Concern;
import org.jointsound.model.Doubt;
import org.jointsound.model.Label;
import org.jointsound.model.Outcome;
import org.jointsound.model.PresentLabel;
import org.jspecify.annotations.Nullable;

/**
 * Everything the service says of one recording (report contract, version 1). Two reports of the same recording differ
 * in {@code id}, {@code createdAt} and {@code timingMs} only.
 *
 * @param reportVersion {@link #VERSION}
 * @param id a random UUID
 * @param createdAt when the report was made, to the second
 * @param outcome what can be said
 * @param reason why not simply a label; null for {@link Outcome#LABELLED}
 * @param label the recording's label; null when no event was heard or the recording is unusable
 * @param confidence calibrated probability of {@code label} in [0, 1]; null when {@code label} is
 * @param probabilities calibrated, summing to 1, in the model's label order; empty when {@code label} is null
 * @param predictionSet labels that cannot be ruled out at the model's stated coverage, most likely first
 * @param labels every joint label present, most evidence first
 * @param concern how concerned to be
 * @param events in order of time
 * @param recording what was analysed
 * @param model what analysed it
 * @param timingMs how long each stage took
 */
public record Report(
        int reportVersion,
        String id,
        Instant createdAt,
        Outcome outcome,
        @Nullable Doubt reason,
        @Nullable Label label,
        @Nullable Double confidence,
        Map<Label, Double> probabilities,
        List<Label> predictionSet,
        List<PresentLabel> labels,
        Concern concern,
        List<ReportedEvent> events,
        ReportedRecording recording,
        ModelIdentity model,
        TimingMs timingMs) {

    public static final int VERSION = 1;

    /**
     * Milliseconds spent in each stage.
     *
     * @param decode reading and resampling
     * @param detect finding events
     * @param features measuring them
     * @param predict labelling them
     */
    public record TimingMs(double decode, double detect, double features, double predict) {}

    /**
     * Which model spoke.
     *
     * @param name of the model
     * @param version immutable version
     * @param featureSet the frozen list of features it reads
     */
    public record ModelIdentity(String name, String version, String featureSet) {}

    public Report {
        predictionSet = List.copyOf(predictionSet);
        labels = List.copyOf(labels);
        events = List.copyOf(events);
    }
}

package org.jointsound.training.card;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointsound.json.MetricsJson;
import org.jointsound.model.Bundle;
import org.jointsound.model.Label;

/**
 * Everything that a model card says, so that its Markdown and its JSON say the same.
 *
 * @param labels that it tells apart
 * @param intendedFor what it was made for
 * @param notFor what it must not be used for
 * @param warnings what makes the figures less worth than they look; empty where nothing does
 * @param data what it learned from
 * @param training how
 * @param results how well it did on what its models had not met
 * @param refusals when it gives no label, or none for certain
 * @param limits what is known to be missing
 */
public record ModelCard(
        int formatVersion,
        String name,
        String version,
        List<Label> labels,
        String featureSet,
        List<String> intendedFor,
        List<String> notFor,
        List<String> warnings,
        TrainingData data,
        Training training,
        Results results,
        Refusals refusals,
        List<String> limits) {
    static final int FORMAT_VERSION = 1;

    public ModelCard {
        labels = List.copyOf(labels);
        intendedFor = List.copyOf(intendedFor);
        notFor = List.copyOf(notFor);
        warnings = List.copyOf(warnings);
        limits = List.copyOf(limits);
    }

    /**
     * How it was trained.
     *
     * @param trainer of the final model
     * @param settings as in the recipe
     */
    public record Training(String trainer, Map<String, String> settings, String programVersion) {}

    /**
     * When no label is given, or none for certain.
     *
     * @param minConfidence below this, no label is certain
     * @param mostOther above this chance of {@code other}, no joint sound is
     * @param noveltyThreshold mean distance to the training events, in standard deviations, beyond which a sound is novel
     * @param texts in words
     */
    public record Refusals(double minConfidence, double mostOther, double noveltyThreshold, List<String> texts) {}

    /** The files of it by name: Markdown, JSON, all measures, and the figures. */
    public Map<String, byte[]> parts(Results.Measured measured) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(Bundle.CARD, CardText.of(this));
        texts.put(Bundle.CARD_JSON, MetricsJson.write(this));
        texts.put(Bundle.REPORT + "metrics.json", MetricsJson.write(measured));
        measured.crossValidated().figures().forEach((name, svg) -> texts.put(Bundle.REPORT + name, svg));
        Map<String, byte[]> parts = new LinkedHashMap<>();
        texts.forEach((name, text) -> parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return parts;
    }

    /** As Markdown. */
    public String text() {
        return CardText.of(this);
    }
}

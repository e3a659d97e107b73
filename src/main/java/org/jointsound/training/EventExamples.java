package org.jointsound.training;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jointsound.model.TribuoExamples;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Labelled events as Tribuo trains on them. */
public final class EventExamples {
    private static final double LEAST_SPREAD = 1e-9;

    private EventExamples() {}

    /** A dataset of its own of at least one event, with the features that differ between the events. */
    public static MutableDataset<Label> of(List<LabelledEvent> events) {
        MutableDataset<Label> dataset = new MutableDataset<>(
                new SimpleDataSourceProvenance("joint sound events", new LabelFactory()), new LabelFactory());
        BitSet varying = varying(events);
        for (LabelledEvent event : events) {
            dataset.add(TribuoExamples.labelled(event.features(), event.label(), varying::get));
        }
        return dataset;
    }

    /**
     * The features that differ between events. One that does not, such as every rhythm feature where each recording holds
     * one event, tells nothing, and standardising it would divide by zero and turn every score into NaN.
     */
    private static BitSet varying(List<LabelledEvent> events) {
        BitSet varying = new BitSet();
        for (int i = 0; i < events.get(0).features().set().size(); i++) {
            int feature = i;
            double[] values = events.stream()
                    .mapToDouble(event -> event.features().get(feature))
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            double least = Arrays.stream(values).min().orElse(0);
            double most = Arrays.stream(values).max().orElse(0);
            varying.set(i, most - least > LEAST_SPREAD * Math.max(1, Math.abs(most)));
        }
        return varying;
    }
}

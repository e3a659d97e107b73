package org.jointsound.training;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jointsound.model.TribuoExamples;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.libsvm.LibSVMClassificationTrainer;
import org.tribuo.classification.libsvm.SVMClassificationType;
import org.tribuo.classification.libsvm.SVMClassificationType.SVMMode;
import org.tribuo.common.libsvm.KernelType;
import org.tribuo.common.libsvm.SVMParameters;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.transform.TransformTrainer;
import org.tribuo.transform.TransformationMap;
import org.tribuo.transform.transformations.MeanStdDevTransformation;

/**
 * A support vector machine with a radial kernel over standardised features; an absent feature counts as its mean. Pure
 * Java, unlike the gradient-boosted trees at hand, so that it runs wherever a JVM does.
 */
final class SvmTrainer {
    private static final double LEAST_SPREAD = 1e-9;

    private SvmTrainer() {}

    /** A model that gives probabilities. */
    static Model<Label> train(List<LabelledEvent> events, TrainingSettings settings) {
        SVMParameters<Label> parameters = radial(settings.cost(), settings.gamma());
        parameters.setProbability();
        return train(events, parameters, settings.seed());
    }

    /** A model that gives the label with the most votes, several times as fast to train; nothing in it is drawn. */
    static Model<Label> trainForVotes(List<LabelledEvent> events, double cost, double gamma) {
        return train(events, radial(cost, gamma), 1);
    }

    private static SVMParameters<Label> radial(double cost, double gamma) {
        SVMParameters<Label> parameters = new SVMParameters<>(new SVMClassificationType(SVMMode.C_SVC), KernelType.RBF);
        parameters.setCost(cost);
        parameters.setGamma(gamma);
        return parameters;
    }

    private static Model<Label> train(List<LabelledEvent> events, SVMParameters<Label> parameters, long seed) {
        // LibSVM reports its progress on standard output, which belongs to results.
        libsvm.svm.svm_set_print_string_function(text -> {});
        // Trainers are stateful: a second training with the same one would differ from the first.
        Trainer<Label> svm = new LibSVMClassificationTrainer(parameters, seed);
        TransformationMap standardise = new TransformationMap(List.of(new MeanStdDevTransformation()));
        MutableDataset<Label> dataset = new MutableDataset<>(
                new SimpleDataSourceProvenance("joint sound events", new LabelFactory()), new LabelFactory());
        BitSet varying = varying(events);
        for (LabelledEvent event : events) {
            dataset.add(TribuoExamples.labelled(event.features(), event.label(), varying::get));
        }
        return new TransformTrainer<>(svm, standardise).train(dataset, Map.of());
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

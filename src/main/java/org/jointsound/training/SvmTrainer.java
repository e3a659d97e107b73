package org.jointsound.training;

import java.util.List;
import java.util.Map;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.libsvm.LibSVMClassificationTrainer;
import org.tribuo.classification.libsvm.SVMClassificationType;
import org.tribuo.classification.libsvm.SVMClassificationType.SVMMode;
import org.tribuo.common.libsvm.KernelType;
import org.tribuo.common.libsvm.SVMParameters;
import org.tribuo.transform.TransformTrainer;
import org.tribuo.transform.TransformationMap;
import org.tribuo.transform.transformations.MeanStdDevTransformation;

/**
 * A support vector machine with a radial kernel over standardised features; an absent feature counts as its mean. Pure
 * Java, unlike the gradient-boosted trees at hand, so that it runs wherever a JVM does.
 */
public final class SvmTrainer {
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
        return new TransformTrainer<>(svm, standardise).train(EventExamples.of(events), Map.of());
    }
}

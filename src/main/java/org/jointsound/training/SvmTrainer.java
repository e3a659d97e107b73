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

    /** Trains on at least one event of each of two labels, with the settings' cost, gamma and seed. */
    public static Model<Label> train(List<LabelledEvent> events, TrainingSettings settings) {
        // LibSVM reports its progress on standard output, which belongs to results.
        libsvm.svm.svm_set_print_string_function(text -> {});
        SVMParameters<Label> parameters = new SVMParameters<>(new SVMClassificationType(SVMMode.C_SVC), KernelType.RBF);
        parameters.setCost(settings.cost());
        parameters.setGamma(settings.gamma());
        parameters.setProbability();
        // Trainers are stateful: a second training with the same one would differ from the first.
        Trainer<Label> svm = new LibSVMClassificationTrainer(parameters, settings.seed());
        TransformationMap standardise = new TransformationMap(List.of(new MeanStdDevTransformation()));
        return new TransformTrainer<>(svm, standardise).train(EventExamples.of(events), Map.of());
    }
}

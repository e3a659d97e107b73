package org.jointsound.training;

import java.util.List;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.libsvm.LibSVMClassificationTrainer;
import org.tribuo.classification.libsvm.SVMClassificationType;
import org.tribuo.classification.libsvm.SVMClassificationType.SVMMode;
import org.tribuo.common.libsvm.KernelType;
import org.tribuo.common.libsvm.SVMParameters;

/**
 * A support vector machine with a radial kernel over standardised features; an absent feature counts as its mean. Pure
 * Java, so that it can be trained wherever a JVM runs.
 *
 * @param cost of a margin violation
 * @param gamma width of the kernel
 */
public record RadialMachine(double cost, double gamma) implements EventTrainer {
    private static final Object SHARED_GENERATOR = new Object();

    /** Checks that both are above 0. */
    public RadialMachine {
        if (!(cost > 0 && gamma > 0)) {
            throw new IllegalArgumentException("cost " + cost + " and gamma " + gamma + " must be above 0");
        }
    }

    @Override
    public Model<Label> train(List<LabelledEvent> events, long seed) {
        SVMParameters<Label> parameters = parameters();
        parameters.setProbability();
        // Probabilities come of a cross-validation that LibSVM draws by one generator, which the whole program shares.
        synchronized (SHARED_GENERATOR) {
            return train(events, parameters, seed);
        }
    }

    /** A model that gives the label with the most votes, several times as fast to train; nothing in it is drawn. */
    Model<Label> trainForVotes(List<LabelledEvent> events) {
        return train(events, parameters(), 1);
    }

    private SVMParameters<Label> parameters() {
        SVMParameters<Label> parameters = new SVMParameters<>(new SVMClassificationType(SVMMode.C_SVC), KernelType.RBF);
        parameters.setCost(cost);
        parameters.setGamma(gamma);
        return parameters;
    }

    private static Model<Label> train(List<LabelledEvent> events, SVMParameters<Label> parameters, long seed) {
        // LibSVM reports its progress on standard output, which belongs to results.
        libsvm.svm.svm_set_print_string_function(text -> {});
        return Standardised.train(new LibSVMClassificationTrainer(parameters, seed), events);
    }

    @Override
    public String toString() {
        return "radial SVM, cost " + cost + ", gamma " + gamma;
    }
}

package org.jointsound.testing;

import java.util.List;
import java.util.Map;
import org.jointsound.feature.FeatureSet;
import org.jointsound.feature.FeatureVector;
import org.jointsound.model.Bundle;
import org.jointsound.model.Calibration;
import org.jointsound.model.Label;
import org.jointsound.model.ModelSpec;
import org.jointsound.model.Novelty;
import org.jointsound.model.TribuoExamples;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.libsvm.LibSVMClassificationTrainer;
import org.tribuo.classification.libsvm.SVMClassificationType;
import org.tribuo.common.libsvm.KernelType;
import org.tribuo.common.libsvm.SVMParameters;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** A real but tiny model: two labels told apart by the sign of one feature. */
public final class ToyModel {
    public static final FeatureSet SET = new FeatureSet("toy", 24_000, List.of("x"));

    private ToyModel() {}

    public static FeatureVector vector(double x) {
        return new FeatureVector(SET, new double[] {x});
    }

    public static Model<org.tribuo.classification.Label> parameters() {
        libsvm.svm.svm_set_print_string_function(text -> {});
        SVMParameters<org.tribuo.classification.Label> parameters =
                new SVMParameters<>(new SVMClassificationType(SVMClassificationType.SVMMode.C_SVC), KernelType.RBF);
        parameters.setProbability();
        parameters.setGamma(1);
        MutableDataset<org.tribuo.classification.Label> dataset =
                new MutableDataset<>(new SimpleDataSourceProvenance("toy", new LabelFactory()), new LabelFactory());
        for (int i = 1; i <= 40; i++) {
            dataset.add(TribuoExamples.labelled(vector(0.05 * i), Label.CLICKING, index -> true));
            dataset.add(TribuoExamples.labelled(vector(-0.05 * i), Label.OTHER, index -> true));
        }
        return new LibSVMClassificationTrainer(parameters, 1).train(dataset);
    }

    /** A bundle without digests, as it is before it is stored. */
    public static Bundle bundle(String version) {
        Calibration plain = new Calibration(1, 0, 0.2, 0);
        Novelty novelty = new Novelty(List.of(0.0), List.of(1.0), List.of(0.0, 1.0, 2.0), 3);
        ModelSpec spec = new ModelSpec(
                "toy",
                version,
                SET.id(),
                SET.names(),
                List.of(Label.CLICKING, Label.OTHER),
                plain,
                plain,
                0.5,
                1,
                novelty);
        return new Bundle(
                Bundle.FORMAT_VERSION,
                spec,
                new Bundle.TrainedOn("0".repeat(64), 80, 2, 80, 1, "libsvm", "test"),
                Map.of());
    }
}

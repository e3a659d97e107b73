package org.jointsound.model;

import java.util.function.IntPredicate;
import org.jointsound.feature.FeatureVector;
import org.tribuo.Example;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;

/** Feature vectors as Tribuo reads them; absent features are left out. */
public final class TribuoExamples {
    private TribuoExamples() {}

    /**
     * An example to train on.
     *
     * @param wanted whether the feature at an index takes part
     */
    public static Example<Label> labelled(FeatureVector vector, org.jointsound.model.Label label, IntPredicate wanted) {
        return example(vector, new Label(label.name()), wanted);
    }

    /** An example to label, with every feature that is present. */
    public static Example<Label> unlabelled(FeatureVector vector) {
        return example(vector, LabelFactory.UNKNOWN_LABEL, index -> true);
    }

    private static Example<Label> example(FeatureVector vector, Label label, IntPredicate wanted) {
        ArrayExample<Label> example = new ArrayExample<>(label);
        for (int i = 0; i < vector.set().size(); i++) {
            if (vector.isPresent(i) && wanted.test(i)) {
                example.add(vector.set().names().get(i), vector.get(i));
            }
        }
        return example;
    }
}

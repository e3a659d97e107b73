package org.jointsound.model;

import biz.k11i.xgboost.Predictor;
import biz.k11i.xgboost.util.FVec;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.feature.FeatureVector;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.VariableInfo;
import org.tribuo.common.xgboost.protos.XGBoostModelProto;
import org.tribuo.impl.ModelDataCarrier;
import org.tribuo.protos.core.ModelProto;

/**
 * Boosted trees that Tribuo trained with XGBoost, read from Tribuo's protobuf and asked in pure Java. Tribuo's own class asks
 * XGBoost's native library, which is there for 64-bit Intel machines only; answers must not depend on the machine.
 */
final class TreeScorer implements Scorer {
    private final Predictor trees;
    private final List<Label> labels;
    private final Map<String, Integer> columns;

    private TreeScorer(Predictor trees, List<Label> labels, Map<String, Integer> columns) {
        this.trees = trees;
        this.labels = labels;
        this.columns = columns;
    }

    /** Whether these are parameters that this class reads. */
    static boolean reads(ModelProto parameters) {
        return parameters.getSerializedData().is(XGBoostModelProto.class);
    }

    /**
     * Reads a model.
     *
     * @throws IllegalArgumentException if it is no set of trees that tells labels apart
     */
    static TreeScorer read(ModelProto parameters) {
        XGBoostModelProto model = parts(parameters);
        ModelDataCarrier<?> carrier = ModelDataCarrier.deserialize(model.getMetadata());
        List<Label> labels = labels(carrier.outputDomain());
        if (model.getModelsCount() != 1) {
            throw new IllegalArgumentException("the model holds " + model.getModelsCount() + " sets of trees, not 1");
        }
        Map<String, Integer> columns = columns(carrier.featureDomain());
        Predictor trees = TreeReader.read(model.getModels(0).toByteArray(), labels.size(), columns.size());
        return new TreeScorer(trees, labels, columns);
    }

    private static XGBoostModelProto parts(ModelProto parameters) {
        try {
            return parameters.getSerializedData().unpack(XGBoostModelProto.class);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("the model's trees cannot be read", e);
        }
    }

    private static List<Label> labels(ImmutableOutputInfo<?> domain) {
        List<Label> labels = new ArrayList<>();
        for (int id = 0; id < domain.size(); id++) {
            if (!(domain.getOutput(id) instanceof org.tribuo.classification.Label label)) {
                throw new IllegalArgumentException("the model gives no labels");
            }
            labels.add(new Label(label.getLabel()));
        }
        return List.copyOf(labels);
    }

    private static Map<String, Integer> columns(ImmutableFeatureMap domain) {
        Map<String, Integer> columns = new HashMap<>();
        for (VariableInfo feature : domain) {
            int column = domain.getID(feature.getName());
            if (column < 0 || column >= domain.size()) {
                throw new IllegalArgumentException("the model's features are not numbered from 0");
            }
            columns.put(feature.getName(), column);
        }
        return columns;
    }

    @Override
    public Set<Label> labels() {
        return new HashSet<>(labels);
    }

    @Override
    public Map<Label, Double> probabilities(FeatureVector vector) {
        float[] values = new float[columns.size()];
        Arrays.fill(values, Float.NaN);
        for (int i = 0; i < vector.set().size(); i++) {
            Integer column = columns.get(vector.set().names().get(i));
            if (column != null) {
                // NaN is an absent value to the trees as it is here.
                values[column] = (float) vector.get(i);
            }
        }
        float[] scores = trees.predict(FVec.Transformer.fromArray(values, false));
        Map<Label, Double> probabilities = new HashMap<>();
        for (int id = 0; id < labels.size(); id++) {
            probabilities.put(labels.get(id), (double) scores[id]);
        }
        return probabilities;
    }
}

package org.jointsound.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jointsound.feature.FeatureSet;
import org.jointsound.feature.FeatureVector;
import org.jointsound.model.Label;
import org.jointsound.training.BoostedTrees;
import org.jointsound.training.LabelledEvent;
import org.tribuo.Model;

/** Small boosted trees over features with gaps; to be made only where {@link BoostedTrees#runHere()}. */
public final class ToyTrees {
    /** Out of the order of the alphabet, in which Tribuo numbers features. */
    public static final FeatureSet SET = new FeatureSet("gaps", 24_000, List.of("f", "b", "d", "a", "e", "c"));

    private ToyTrees() {}

    /** As many vectors as asked for; one value in six is absent, but never all of them. */
    public static List<FeatureVector> vectors(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<FeatureVector> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] values = IntStream.range(0, SET.size())
                    .mapToDouble(j -> random.nextInt(6) == 0 ? Double.NaN : random.nextGaussian())
                    .toArray();
            values[i % SET.size()] = random.nextInt(8) == 0 ? 0 : random.nextGaussian();
            vectors.add(new FeatureVector(SET, values));
        }
        return vectors;
    }

    /** A model of these labels; which one a vector has depends on two of its features, and some chance. */
    public static Model<org.tribuo.classification.Label> model(BoostedTrees trainer, List<Label> labels) {
        SplittableRandom random = new SplittableRandom(3);
        List<LabelledEvent> events = new ArrayList<>();
        for (FeatureVector vector : vectors(400, 1)) {
            double x = (vector.isPresent(0) ? vector.get(0) : -1) + (vector.isPresent(3) ? vector.get(3) : 0.5);
            int index = Math.floorMod((int) Math.floor(x + 0.4 * random.nextGaussian()), labels.size());
            events.add(new LabelledEvent(vector, labels.get(index)));
        }
        return trainer.train(events, 1);
    }
}

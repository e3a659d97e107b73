package org.jointsound.training.comparison;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointsound.training.EventTrainer;
import org.jointsound.training.LabelledEvent;
import org.jointsound.training.Standardised;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.FullyWeightedVotingCombiner;
import org.tribuo.common.tree.ExtraTreesTrainer;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.ensemble.BaggingTrainer;

/**
 * The mean of many trees, each on a sample of the events. A node takes some 700 bytes in a bundle, so that one of 5 MB has
 * room for 55 full trees of depth 6, or 110 of depth 5.
 *
 * @param kind how a tree splits
 * @param trees how many
 * @param depth most questions from root to leaf
 */
record Forest(Kind kind, int trees, int depth) implements EventTrainer {
    /** Least events on either side of a split; fewer are one recording's rather than a label's. */
    private static final float LEAST_EVENTS = 3;

    /** Tells of every single tree on standard error; held here, for a logger that nobody holds forgets its level. */
    private static final Logger TALKATIVE = Logger.getLogger(BaggingTrainer.class.getName());

    /** How a tree splits. */
    enum Kind {
        /** At the best threshold of a few features (Breiman 2001). */
        RANDOM_FOREST,
        /** At the best of a few random thresholds, one for each feature (Geurts et al. 2006). */
        EXTRA_TREES
    }

    @Override
    public Model<Label> train(List<LabelledEvent> events, long seed) {
        TALKATIVE.setLevel(Level.WARNING);
        boolean randomThresholds = kind == Kind.EXTRA_TREES;
        CARTClassificationTrainer tree = new CARTClassificationTrainer(
                depth, LEAST_EVENTS, 0, shareOfFeatures(events), randomThresholds, new GiniIndex(), seed);
        FullyWeightedVotingCombiner mean = new FullyWeightedVotingCombiner();
        Trainer<Label> trainer = randomThresholds
                ? new ExtraTreesTrainer<>(tree, mean, trees, seed)
                : new RandomForestTrainer<>(tree, mean, trees, seed);
        return Standardised.train(trainer, events);
    }

    /** The square root of their number, the usual one for labels; less than all, which Tribuo would refuse. */
    private static float shareOfFeatures(List<LabelledEvent> events) {
        int features = events.get(0).features().set().size();
        return (float) Math.min(0.99, 1 / Math.sqrt(features));
    }

    @Override
    public String toString() {
        return (kind == Kind.EXTRA_TREES ? "extra trees, " : "random forest, ") + trees + " trees of depth " + depth;
    }
}

package org.jointsound.model;

import biz.k11i.xgboost.Predictor;
import biz.k11i.xgboost.gbm.GBTree;
import biz.k11i.xgboost.tree.RegTree;
import biz.k11i.xgboost.tree.RegTreeNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * XGBoost's own binary form of boosted trees, read with care: the library that reads it believes every count and every link from
 * node to node.
 */
final class TreeReader {
    /** What Tribuo trains classifiers for: one probability for each label. */
    private static final String OBJECTIVE = "multi:softprob";

    private TreeReader() {}

    /**
     * Reads trees that can be asked without fear: every walk through them ends at a finite leaf.
     *
     * @param columns of the vectors that they will be asked with
     * @throws IllegalArgumentException if they are not trees for so many labels and columns
     */
    static Predictor read(byte[] bytes, int labels, int columns) {
        Predictor trees = predictor(bytes);
        if (!OBJECTIVE.equals(trees.getObjName()) || trees.getNumClass() != labels) {
            throw new IllegalArgumentException("the model's trees give " + trees.getNumClass() + " scores by "
                    + trees.getObjName() + ", not one for each of " + labels + " labels by " + OBJECTIVE);
        }
        if (!(trees.getBooster() instanceof GBTree booster) || !Float.isFinite(trees.getBaseScore())) {
            throw new IllegalArgumentException("the model holds no sums of trees");
        }
        for (RegTree[] group : booster.getGroupedTrees()) {
            for (RegTree tree : group) {
                requireSound(tree.getNodes(), columns);
            }
        }
        return trees;
    }

    private static Predictor predictor(byte[] bytes) {
        try {
            return new Predictor(new ByteArrayInputStream(bytes));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("the model's trees cannot be read", e);
        } catch (OutOfMemoryError e) {
            // A damaged count makes the library ask for one array larger than the heap; nothing else is lost by that.
            throw new IllegalArgumentException("the model's trees claim to be larger than memory", e);
        }
    }

    private static void requireSound(RegTreeNode[] nodes, int columns) {
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        int met = 0;
        while (!open.isEmpty()) {
            int index = open.pop();
            met++;
            if (index < 0 || index >= nodes.length || met > nodes.length) {
                throw new IllegalArgumentException("the model's trees lead astray");
            }
            RegTreeNode node = nodes[index];
            if (!node.isLeaf()) {
                if (node.getSplitIndex() >= columns || Float.isNaN(node.getSplitCondition())) {
                    throw new IllegalArgumentException("the model's trees ask for what is not measured");
                }
                open.push(node.getLeftChildIndex());
                open.push(node.getRightChildIndex());
            } else if (!Float.isFinite(node.getLeafValue())) {
                throw new IllegalArgumentException("the model's trees hold a leaf of " + node.getLeafValue());
            }
        }
    }
}

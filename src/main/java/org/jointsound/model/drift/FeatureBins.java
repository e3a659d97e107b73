package org.jointsound.model.drift;

import java.util.Collections;
import java.util.List;

/**
 * How one feature was distributed over the training events.
 *
 * @param feature its name
 * @param edges upper edges of all bins but the last, rising, at most {@link #MOST_BINS} - 1; a value on an edge belongs below it
 * @param shares of the training events in each bin, one more than edges
 * @param missing share of the training events in which the feature could not be measured; with {@code shares} it sums to 1
 */
public record FeatureBins(String feature, List<Double> edges, List<Double> shares, double missing) {
    public static final int MOST_BINS = 10;

    public FeatureBins {
        edges = List.copyOf(edges);
        shares = List.copyOf(shares);
        boolean rising = true;
        for (int i = 0; i < edges.size(); i++) {
            rising &= Double.isFinite(edges.get(i)) && (i == 0 || edges.get(i - 1) < edges.get(i));
        }
        if (!rising || shares.size() != edges.size() + 1 || shares.size() > MOST_BINS) {
            throw new IllegalArgumentException(feature + " has " + shares.size() + " bins between " + edges.size()
                    + " edges; at most " + MOST_BINS + " bins, one more than edges, and rising edges are needed");
        }
        Shares.require(feature, shares, missing);
    }

    /** The bin of a value, from 0; -1 for NaN, which is a missing one. */
    public int binOf(double value) {
        return Double.isNaN(value) ? -1 : bin(edges, value);
    }

    /** How many of the rising edges lie below a value that is there. */
    public static int bin(List<Double> edges, double value) {
        // Adding zero makes one of the two zeros, which a search would otherwise tell apart.
        int found = Collections.binarySearch(edges, value + 0.0);
        return found >= 0 ? found : -found - 1;
    }
}

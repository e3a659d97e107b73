package org.jointsound.corpus.preview;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.corpus.MarkedSpan;

/** Finds room for the numbers of marks above the waveform, in as many rows as are needed, but no more than three. */
final class MarkRows {
    static final double HEIGHT = 17;
    private static final int MOST = 3;
    private static final double DIGIT_WIDTH = 7.5;
    private static final double PADDING = 6;

    /**
     * A number's place.
     *
     * @param number of the span in the list, from 1
     * @param x its left edge
     * @param width as wide as its span, or as its digits need
     * @param row from 0, the lowest
     */
    record Place(int number, MarkedSpan span, double x, double width, int row) {}

    private final List<Place> places = new ArrayList<>();
    private final List<Double> ends = new ArrayList<>();

    /** Takes the spans in their order in time; those for which there is no room are left out. */
    MarkRows(List<MarkedSpan> spans, Axes axes) {
        for (int i = 0; i < spans.size(); i++) {
            MarkedSpan span = spans.get(i);
            double from = axes.x(span.startSeconds());
            double to = axes.x(span.endSeconds());
            if (to > Axes.LEFT && from < Axes.LEFT + Axes.WIDTH) {
                double width = Math.max(
                        to - from, DIGIT_WIDTH * Integer.toString(i + 1).length() + PADDING);
                place(i + 1, span, (from + to - width) / 2, width);
            }
        }
    }

    private void place(int number, MarkedSpan span, double x, double width) {
        for (int row = 0; row < MOST; row++) {
            if (row == ends.size()) {
                ends.add(Double.NEGATIVE_INFINITY);
            }
            if (ends.get(row) < x) {
                ends.set(row, x + width);
                places.add(new Place(number, span, x, width, row));
                return;
            }
        }
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    double height() {
        return HEIGHT * ends.size();
    }
}

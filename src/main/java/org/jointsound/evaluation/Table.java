package org.jointsound.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in Markdown. */
public final class Table {
    private static final String NONE = "–";

    private final StringBuilder text = new StringBuilder();
    private final List<String> cells = new ArrayList<>();

    /** A table whose first column holds words and whose others hold numbers. */
    public Table(String... heads) {
        row(List.of(heads));
        text.append("|---|").append("---:|".repeat(heads.length - 1)).append('\n');
    }

    /** Foreign text too. */
    public Table words(String words) {
        cells.add(TableCell.text(words));
        return this;
    }

    public Table count(int count) {
        cells.add(Integer.toString(count));
        return this;
    }

    /** A dash for what has no value. */
    public Table number(double value) {
        cells.add(text(value));
        return this;
    }

    /** A share with its 95 % interval, where there is one. */
    public Table number(double value, Interval interval) {
        cells.add(text(value, interval));
        return this;
    }

    /** Ends the row. */
    public void end() {
        row(cells);
        cells.clear();
    }

    private void row(List<String> row) {
        text.append("| ").append(String.join(" | ", row)).append(" |\n");
    }

    public static String text(double value) {
        return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%.3f", value);
    }

    public static String text(double value, Interval interval) {
        return Double.isNaN(interval.low())
                ? text(value)
                : text(value) + " (" + text(interval.low()) + "–" + text(interval.high()) + ")";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

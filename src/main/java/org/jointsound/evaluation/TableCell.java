package org.jointsound.evaluation;

import java.util.Locale;

/** What stands in a cell of a table in Markdown. */
public final class TableCell {
    private TableCell() {}

    /** Foreign text that stays within its cell, is no Markdown or HTML of its own, and cannot steer the terminal that shows it. */
    public static String text(String foreign) {
        return harmless(foreign).replaceAll("[\\\\|<\\[`*]", "\\\\$0");
    }

    /** Foreign text that stays on its line and cannot steer the terminal that shows it. */
    public static String harmless(String foreign) {
        return foreign.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }

    /** A number between blanks, with the bar that ends its cell; a dash for NaN. */
    public static String number(int decimals, double value) {
        return Double.isNaN(value) ? " – |" : String.format(Locale.ROOT, " %." + decimals + "f |", value);
    }
}

package org.jointsound.training;

import java.util.Locale;

/** What stands in a cell of a table in Markdown. */
public final class TableCell {
    private TableCell() {}

    /** Foreign text that stays within its cell, and cannot steer the terminal that shows it. */
    public static String text(String foreign) {
        return foreign.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?").replace("|", "\\|");
    }

    /** A number between blanks, with the bar that ends its cell; a dash for NaN. */
    public static String number(int decimals, double value) {
        return Double.isNaN(value) ? " – |" : String.format(Locale.ROOT, " %." + decimals + "f |", value);
    }
}

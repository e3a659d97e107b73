package org.jointsound.corpus;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jointsound.model.Label;

/** Reads single values of a line, noting the faults in them. */
final class RowValues {
    /** Java itself would also take {@code 1f} and {@code 0x1p3}. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final Faults faults;

    RowValues(Faults faults) {
        this.faults = faults;
    }

    Optional<Label> label(Place place, String column, String name) {
        try {
            return Optional.of(new Label(name));
        } catch (IllegalArgumentException e) {
            faults.add(
                    place,
                    column,
                    column + " is '" + name + "', expected lower-case letters, digits and underscores, a letter first");
            return Optional.empty();
        }
    }

    OptionalDouble seconds(Place place, String column, String text) {
        double value = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (value >= 0 && Double.isFinite(value)) {
            return OptionalDouble.of(value);
        }
        faults.add(place, column, column + " is '" + text + "', expected seconds, 0 or more");
        return OptionalDouble.empty();
    }

    /** Whether a start and an end are in order; a fault in the start's column otherwise. */
    boolean inOrder(Place place, String startColumn, double startSeconds, String endColumn, double endSeconds) {
        if (startSeconds < endSeconds) {
            return true;
        }
        faults.add(
                place,
                startColumn,
                "%s is %s, %s is %s; the start must come before the end"
                        .formatted(startColumn, startSeconds, endColumn, endSeconds));
        return false;
    }
}

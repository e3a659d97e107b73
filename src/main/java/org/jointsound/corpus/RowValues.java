package org.jointsound.corpus;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jointsound.model.Label;

/** Reads single values of a line, noting the faults in them. */
final class RowValues {
    /** Java itself would also take {@code 1f} and {@code 0x1p3}. Never tries a digit twice, however many there are. */
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d++\\.?\\d*+|\\.\\d++)([eE][+-]?\\d++)?");

    /** Three years, so that the begin times of a Raven table over many files fit; what is beyond is no time in seconds. */
    private static final double MOST_SECONDS = 1e8;

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
        if (value >= 0 && value <= MOST_SECONDS) {
            return OptionalDouble.of(value);
        }
        faults.add(place, column, column + " is '" + text + "', expected seconds, 0 or more");
        return OptionalDouble.empty();
    }

    /** What a column of the dataset's own may hold; one that has no finite number in it says nothing and is no fault. */
    static OptionalDouble decibels(String text) {
        double value = DECIMAL.matcher(text.strip()).matches() ? Double.parseDouble(text.strip()) : Double.NaN;
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** A start before its end. */
    Optional<Times> span(Place place, String startColumn, String start, String endColumn, String end) {
        return spanOrPoint(place, startColumn, start, endColumn, end)
                .filter(times -> !times.isPoint() || refuseOrder(place, startColumn, start, endColumn, end));
    }

    /** A start before its end, or at it. */
    Optional<Times> spanOrPoint(Place place, String startColumn, String start, String endColumn, String end) {
        OptionalDouble from = seconds(place, startColumn, start);
        OptionalDouble to = seconds(place, endColumn, end);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Times(from.getAsDouble(), to.getAsDouble()))
                .filter(times -> times.startSeconds() <= times.endSeconds()
                        || refuseOrder(place, startColumn, start, endColumn, end));
    }

    /** Always false. */
    private boolean refuseOrder(Place place, String startColumn, String start, String endColumn, String end) {
        faults.add(
                place,
                startColumn,
                "%s is %s, %s is %s; the start must come before the end".formatted(startColumn, start, endColumn, end));
        return false;
    }

    /** Two times of a line, in order. */
    record Times(double startSeconds, double endSeconds) {
        boolean isPoint() {
            return startSeconds == endSeconds;
        }

        MarkedSpan marking(Label label) {
            return marking(label, OptionalDouble.empty());
        }

        MarkedSpan marking(Label label, OptionalDouble snrDb) {
            return new MarkedSpan(startSeconds, endSeconds, label, snrDb);
        }
    }
}

package org.jointsound.concern;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person reports about a joint (symptom report contract, version 1). Nothing in it is obligatory: null or an empty
 * set means that nothing was said, not that nothing is there.
 *
 * @param subject opaque pseudonym chosen by the caller, never a name; see {@link #SUBJECT}
 * @param joint which joint it is
 * @param side on which side
 * @param recordedAt when the sound was recorded, in the years 1900 to 9999
 * @param movement how the sound came about
 * @param pain what it feels like; all of it null or empty when nothing was said
 * @param symptoms what is felt beside pain
 * @param onset how it began
 * @param conditions what is already known
 * @param frequency how often it is cracked; all of it null when nothing was said
 */
public record SymptomReport(
        @Nullable String subject,
        @Nullable Joint joint,
        @Nullable Side side,
        @Nullable Instant recordedAt,
        @Nullable Movement movement,
        Pain pain,
        Set<Symptom> symptoms,
        @Nullable Onset onset,
        Set<Condition> conditions,
        Frequency frequency) {

    /** 1 to 64 letters, digits, dots, colons, hyphens and underscores, so that it can stand in an address. */
    public static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    /** A report that says nothing. */
    public static final SymptomReport EMPTY = new SymptomReport(
            null,
            null,
            null,
            null,
            null,
            new Pain(null, Set.of(), null),
            Set.of(),
            null,
            Set.of(),
            new Frequency(null, null));

    /**
     * What the pain is like.
     *
     * @param severity numeric rating scale, 0 (none) to 10 (worst imaginable), or null
     * @param qualities what it is like
     * @param days for how long, 0 to 36,500, or null
     */
    public record Pain(
            @Nullable Integer severity,
            Set<PainQuality> qualities,
            @Nullable Double days) {
        public static final int MAX_SEVERITY = 10;
        public static final int MAX_DAYS = 36_500;

        public Pain {
            qualities = ordered(qualities);
            requireWithin("severity", severity, MAX_SEVERITY);
            requireWithin("days", days, MAX_DAYS);
        }
    }

    /**
     * How often the joint is cracked.
     *
     * @param perDay times a day, 0 to 1,000, or null
     * @param minutesBetween minutes until the urge comes back, 0 to 525,600, or null
     */
    public record Frequency(
            @Nullable Double perDay, @Nullable Double minutesBetween) {
        public static final int MAX_PER_DAY = 1_000;
        public static final int MAX_MINUTES_BETWEEN = 525_600;

        public Frequency {
            requireWithin("perDay", perDay, MAX_PER_DAY);
            requireWithin("minutesBetween", minutesBetween, MAX_MINUTES_BETWEEN);
        }
    }

    /**
     * Checks every range.
     *
     * @throws IllegalArgumentException if a value is outside of its range
     */
    public SymptomReport {
        symptoms = ordered(symptoms);
        conditions = ordered(conditions);
        if (subject != null && !SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("subject must match " + SUBJECT);
        }
        if (recordedAt != null && !isPlausible(recordedAt)) {
            throw new IllegalArgumentException("recordedAt is " + recordedAt + ", must be in 1900 to 9999");
        }
    }

    /** Whether a report can have been recorded then: in the years 1900 to 9999. */
    public static boolean isPlausible(Instant recordedAt) {
        int year = recordedAt.atOffset(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Unmodifiable, in the order of the enum, so that equal reports are written alike. */
    private static <E extends Enum<E>> Set<E> ordered(Set<E> words) {
        LinkedHashSet<E> sorted = new LinkedHashSet<>();
        words.stream().sorted().forEach(sorted::add);
        return Collections.unmodifiableSet(sorted);
    }

    private static void requireWithin(String name, @Nullable Number value, int max) {
        // Written so that NaN is refused too.
        if (value != null && !(value.doubleValue() >= 0 && value.doubleValue() <= max)) {
            throw new IllegalArgumentException(name + " is " + value + ", must be 0 to " + max);
        }
    }
}

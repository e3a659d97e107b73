package org.jointsound.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jointsound.concern.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which language a request asks for (RFC 9110, 12.5.4). A range with more parts, such as {@code de-AT}, stands for its first
 * part (RFC 4647, lookup); of equal weights the first wins. Whatever cannot be served or understood gives English: an answer
 * in another language is of more use than none.
 */
final class AcceptLanguage {
    /** More than any browser sends; what comes after is not looked at. */
    static final int MOST_CHARACTERS = 400;

    private static final String ANY = "*";
    private static final Pattern ITEM = Pattern.compile(
            "[ \\t]*((?:[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*+)|\\*)(?:[ \\t]*;[ \\t]*[qQ]=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?))?[ \\t]*");

    /** A range of languages with its weight, 0 for one that is refused. */
    private record Range(String tag, double weight) {
        boolean isOf(Language language) {
            return tag.equals(language.tag()) || tag.startsWith(language.tag() + "-");
        }
    }

    private final List<Range> ranges;

    private AcceptLanguage(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * The language to answer in.
     *
     * @param headers every header of that name, in their order
     */
    static Language of(List<String> headers) {
        return new AcceptLanguage(read(String.join(",", headers))).best();
    }

    /** The ranges in their order; none when the header is not what the grammar allows. */
    private static List<Range> read(String header) {
        List<Range> ranges = new ArrayList<>();
        for (String item : start(header).split(",", -1)) {
            Matcher matcher = ITEM.matcher(item);
            if (matcher.matches()) {
                String weight = matcher.group(2);
                ranges.add(new Range(
                        matcher.group(1).toLowerCase(Locale.ROOT), weight == null ? 1 : Double.parseDouble(weight)));
            } else if (!item.isBlank()) {
                return List.of();
            }
        }
        return ranges;
    }

    /** What is looked at: without the item that the limit cuts through. */
    private static String start(String header) {
        if (header.length() <= MOST_CHARACTERS) {
            return header;
        }
        return header.substring(0, Math.max(0, header.lastIndexOf(',', MOST_CHARACTERS)));
    }

    private Language best() {
        Language best = Language.EN;
        Range reason = null;
        for (Language language : Language.values()) {
            Range range = range(language);
            if (range != null && (reason == null || isBefore(range, reason))) {
                best = language;
                reason = range;
            }
        }
        return best;
    }

    private boolean isBefore(Range one, Range other) {
        int byWeight = Double.compare(one.weight(), other.weight());
        return byWeight != 0 ? byWeight > 0 : ranges.indexOf(one) < ranges.indexOf(other);
    }

    /** The range that speaks for a language; null when none does, or it is refused. */
    private @Nullable Range range(Language language) {
        List<Range> own = ranges.stream().filter(range -> range.isOf(language)).toList();
        if (own.stream().anyMatch(range -> range.weight() == 0 && range.tag().equals(language.tag()))) {
            return null;
        }
        return ranges.stream()
                .filter(range -> own.isEmpty() ? range.tag().equals(ANY) : own.contains(range))
                .filter(range -> range.weight() > 0)
                .max(Comparator.comparingDouble(Range::weight))
                .orElse(null);
    }
}

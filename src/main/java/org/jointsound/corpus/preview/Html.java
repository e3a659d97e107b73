package org.jointsound.corpus.preview;

import java.util.Locale;

/** Text and numbers on their way into HTML and SVG. */
final class Html {
    /** A cell of a table may hold a book; nobody reads it here. */
    private static final int LONGEST = 500;

    private Html() {}

    /**
     * Foreign text, harmless as content and within double quotes. What has no place in HTML (control characters, halves of
     * surrogate pairs) or could turn the line around (formatting characters) shows as the replacement character.
     */
    static String text(String foreign) {
        StringBuilder out = new StringBuilder();
        int end = Math.min(foreign.length(), LONGEST);
        for (int at = 0; at < end; at += Character.charCount(foreign.codePointAt(at))) {
            out.append(character(foreign.codePointAt(at)));
        }
        return end < foreign.length() ? out.append('…').toString() : out.toString();
    }

    private static String character(int codePoint) {
        return switch (codePoint) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default ->
                switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.UNASSIGNED -> "\uFFFD";
                    default -> Character.toString(codePoint);
                };
        };
    }

    /** A length in the user units of SVG. */
    static String px(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}

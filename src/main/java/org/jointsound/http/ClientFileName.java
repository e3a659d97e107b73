package org.jointsound.http;

import org.jspecify.annotations.Nullable;

/** A file name as a client sent it: text for the report, never a path of this machine. */
final class ClientFileName {
    private static final String FALLBACK = "recording";
    private static final int MAX_LENGTH = 255;

    private ClientFileName() {}

    /**
     * The base name: what follows the last slash of either kind, without control and formatting characters, at most 255
     * characters; {@code recording} when nothing is left of it.
     */
    static String clean(@Nullable String sent) {
        if (sent == null) {
            return FALLBACK;
        }
        String base = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String name = visible(base, MAX_LENGTH).strip();
        return name.isEmpty() || name.equals(".") || name.equals("..") ? FALLBACK : name;
    }

    /** A client's text without control and formatting characters, cut to a length. */
    static String visible(String sent, int maxLength) {
        StringBuilder kept = new StringBuilder();
        sent.codePoints()
                .filter(ClientFileName::isVisible)
                .takeWhile(point -> kept.length() + Character.charCount(point) <= maxLength)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Formatting characters are left out because some of them reverse the text that is shown after them. */
    private static boolean isVisible(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}

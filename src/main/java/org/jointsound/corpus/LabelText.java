package org.jointsound.corpus;

import java.util.regex.Pattern;

/** What annotators and detectors write as a label. */
final class LabelText {
    /** Begins only where spaces do, so that a long gap is gone through once. */
    private static final Pattern SCORE = Pattern.compile("(?<!\\s)\\s++(0|1|[01]?\\.\\d+)$");

    private LabelText() {}

    /** The label's name, without the score that may follow it, as in {@code tendon_snap 0.82}. */
    static String name(String text) {
        return SCORE.matcher(text.strip()).replaceFirst("");
    }
}

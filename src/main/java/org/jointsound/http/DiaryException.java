package org.jointsound.http;

import java.util.ArrayList;
import java.util.List;
import org.jointsound.problem.InputException;

/**
 * The diary could not be read or written; the client may try again. Its cause is told by its kinds and its trace alone,
 * because a database likes to quote what it was given, and a log must hold nothing of a person.
 */
final class DiaryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String detail;

    /**
     * A failure of the diary.
     *
     * @param detail what to tell the client
     */
    DiaryException(String detail, Throwable cause) {
        super("the diary failed: " + kinds(cause));
        this.detail = detail;
        setStackTrace(cause.getStackTrace());
    }

    String detail() {
        return detail;
    }

    private static String kinds(Throwable failure) {
        List<String> kinds = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // Our own words name nobody, and say what to do.
            kinds.add(cause.getClass().getName()
                    + (cause instanceof InputException ? " (" + cause.getMessage() + ")" : ""));
        }
        return String.join(" by ", kinds);
    }
}

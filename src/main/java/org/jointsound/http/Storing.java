package org.jointsound.http;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/** What a client wants to be kept of a recording. */
enum Storing {
    /** Nothing, which is also meant by silence. */
    NONE,
    /** What was found, without the sound. */
    RESULT,
    /** That, and the recording as it came. */
    AUDIO;

    /** As it is written in a form and in a header. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a form's word.
     *
     * @throws InputException {@code validation} if it is none
     */
    static Storing of(String sent) {
        return Stream.of(values())
                .filter(one -> one.slug().equals(sent))
                .findFirst()
                .orElseThrow(() -> new InputException(
                        ProblemCode.VALIDATION,
                        "The part named store must be one of %s."
                                .formatted(
                                        Stream.of(values()).map(Storing::slug).collect(Collectors.joining(", ")))));
    }
}

package org.jointsound.http;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;

/** Refuses an address whose query cannot be read; the layers below would leave out what they cannot decode. */
final class QueryCheck {
    private static final char REPLACEMENT = '\uFFFD';

    private QueryCheck() {}

    static void refuseUnreadable(Context ctx) {
        String query = ctx.queryString();
        if (query != null && !isReadable(query)) {
            throw new InputException(
                    ProblemCode.VALIDATION,
                    "The query of the address cannot be decoded. Send it percent-encoded, as UTF-8.");
        }
    }

    private static boolean isReadable(String query) {
        try {
            return URLDecoder.decode(query, StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

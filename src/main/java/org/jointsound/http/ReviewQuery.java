package org.jointsound.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointsound.history.ReviewState;
import org.jointsound.problem.InputException;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the queue is asked for.
 *
 * @param state null for all
 * @param limit how many at most
 * @param after the {@code next} of the page before; null for the first page
 */
record ReviewQuery(
        @Nullable ReviewState state, int limit, @Nullable String after) {
    private static final Set<String> KNOWN = Set.of("state", "limit", "after");
    private static final int MAX_LIMIT = 200;
    private static final int LIMIT = 50;

    /**
     * What a request asks for: without a word the open ones.
     *
     * @throws InputException {@code validation} if a parameter is unknown, given twice or out of its range
     */
    static ReviewQuery of(Context ctx) {
        Map<String, List<String>> sent = ctx.queryParamMap();
        if (!KNOWN.containsAll(sent.keySet()) || sent.values().stream().anyMatch(values -> values.size() != 1)) {
            throw refused("The parameters of this address are state, limit and after, each once at most.");
        }
        return new ReviewQuery(state(ctx.queryParam("state")), limit(ctx.queryParam("limit")), ctx.queryParam("after"));
    }

    private static @Nullable ReviewState state(@Nullable String sent) {
        return switch (sent == null ? "open" : sent) {
            case "open" -> ReviewState.OPEN;
            case "done" -> ReviewState.DONE;
            case "all" -> null;
            default -> throw refused("The parameter state must be open, done or all.");
        };
    }

    private static int limit(@Nullable String sent) {
        if (sent == null) {
            return LIMIT;
        }
        int limit = sent.matches("\\d{1,4}") ? Integer.parseInt(sent) : 0;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw refused("The parameter limit must be a whole number from 1 to " + MAX_LIMIT + ".");
        }
        return limit;
    }

    private static InputException refused(String detail) {
        return new InputException(ProblemCode.VALIDATION, detail);
    }
}

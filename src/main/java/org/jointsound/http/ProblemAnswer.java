package org.jointsound.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jointsound.json.ProblemJson;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;

/**
 * An answer that refuses, whichever layer gives it.
 *
 * @param status of the HTTP answer
 * @param id of this occurrence, for the log
 * @param body problem JSON
 * @param headers what goes with it
 */
record ProblemAnswer(int status, String id, String body, Map<String, String> headers) {
    private static final String RETRY_AFTER_SECONDS = "2";

    static ProblemAnswer of(Problem problem) {
        return of(problem, problem.code().status());
    }

    private static ProblemAnswer of(Problem problem, int status) {
        String id = "urn:uuid:" + UUID.randomUUID();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", ProblemJson.MEDIA_TYPE);
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        if (status == ProblemCode.OVERLOADED.status()) {
            headers.put("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (status == ProblemCode.UNAUTHORISED.status()) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        return new ProblemAnswer(status, id, ProblemJson.write(problem, status, id), headers);
    }

    static ProblemAnswer internal() {
        return of(Problem.of(
                ProblemCode.INTERNAL,
                "The service failed on this request. The log has more under this answer's instance."));
    }

    /**
     * The answer to a request that HTTP itself refuses.
     *
     * @param status that the HTTP layer would give. 405 stays, because clients act on it; any other that the contract has
     *     no code for becomes 400.
     */
    static ProblemAnswer ofStatus(int status) {
        return switch (status) {
            case 404 -> of(Problem.of(ProblemCode.NOT_FOUND, "Nothing is at this address."));
            case 405 -> of(Problem.of(ProblemCode.VALIDATION, "This address does not take this method."), status);
            case 408 -> of(Problem.of(ProblemCode.VALIDATION, "The request did not arrive in time. Send it again."));
            case 413 -> of(Problem.of(ProblemCode.TOO_LARGE, "The request is larger than the service takes."));
            case 414 -> of(Problem.of(ProblemCode.VALIDATION, "The address is too long."));
            case 415 -> of(Problem.of(ProblemCode.UNSUPPORTED_FORMAT, "This content type is not taken here."));
            case 431 -> of(Problem.of(ProblemCode.VALIDATION, "The request's headers are too large."));
            case 503 ->
                of(Problem.of(ProblemCode.OVERLOADED, "The service is busy or stopping. Try again in a moment."));
            default -> status < 500 || status == 501 || status == 505 ? badRequest() : internal();
        };
    }

    private static ProblemAnswer badRequest() {
        return of(Problem.of(
                ProblemCode.VALIDATION, "This is not a request that HTTP allows. Check address and headers."));
    }
}

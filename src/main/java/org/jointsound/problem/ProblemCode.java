package org.jointsound.problem;

import java.util.Locale;

/** The kinds of refusal, with the HTTP status and the title that each always carries (report contract, version 1). */
public enum ProblemCode {
    UNSUPPORTED_FORMAT(415, "This kind of content cannot be read"),
    DECODE_FAILED(422, "The audio is damaged or not what it says it is"),
    TOO_SHORT(422, "The recording is too short"),
    TOO_LONG(413, "The recording is too long"),
    TOO_LARGE(413, "The upload is too large"),
    INVALID_CONTEXT(400, "The symptom report cannot be read"),
    VALIDATION(400, "The request is not valid"),
    UNAUTHORISED(401, "A key is needed"),
    FORBIDDEN(403, "This key may not do that"),
    NOT_FOUND(404, "There is nothing here"),
    CONFLICT(409, "The request conflicts with what is there"),
    RATE_LIMITED(429, "Too many requests"),
    OVERLOADED(503, "The service is busy"),
    MODEL_NOT_READY(503, "No model is loaded"),
    INTERNAL(500, "Something went wrong on our side");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status that goes with this code. */
    public int status() {
        return status;
    }

    /** One sentence, the same for every occurrence of this code. */
    public String title() {
        return title;
    }

    /** The code as it is written in JSON, CSV and type URIs: lower case with hyphens. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

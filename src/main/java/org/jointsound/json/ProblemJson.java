package org.jointsound.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jointsound.problem.Problem;
import org.jointsound.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** A problem as JSON: RFC 9457 with the members of the report contract, version 1. */
public final class ProblemJson {
    /** The media type that goes with it. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemJson() {}

    /**
     * A problem as the body of an HTTP answer.
     *
     * @param status of that answer; differs from the code's own only where HTTP asks for one that the contract has no code
     *     for, such as 405
     * @param instance URI of this occurrence
     */
    public static String write(Problem problem, int status, String instance) {
        return Json.write(Body.of(problem, status, instance, null));
    }

    /**
     * A problem as a line of a batch. The instance follows from file and problem, so that two runs over the same folder
     * give the same lines.
     *
     * @param file path relative to the folder that was named, with forward slashes
     */
    public static String line(Problem problem, String file) {
        String occurrence = file + '\n' + problem.code().slug() + '\n' + problem.detail();
        UUID id = UUID.nameUUIDFromBytes(occurrence.getBytes(StandardCharsets.UTF_8));
        return Json.write(Body.of(problem, problem.code().status(), "urn:uuid:" + id, file));
    }

    /** The members in their order; {@code file} is null but in a batch. */
    record Body(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            String code,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable
            List<Problem.Fault> errors,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String file) {

        static Body of(Problem problem, String instance) {
            return of(problem, problem.code().status(), instance, null);
        }

        static Body of(Problem problem, int status, String instance, @Nullable String file) {
            String slug = problem.code().slug();
            return new Body(
                    "/problems/" + slug,
                    problem.code().title(),
                    status,
                    problem.detail(),
                    instance,
                    slug,
                    problem.faults(),
                    file);
        }

        /** The problem that it is the body of; one of a code that is not known here is internal. */
        Problem problem() {
            ProblemCode known = Arrays.stream(ProblemCode.values())
                    .filter(one -> one.slug().equals(code))
                    .findFirst()
                    .orElse(ProblemCode.INTERNAL);
            return new Problem(known, detail, errors == null ? List.of() : errors);
        }
    }
}

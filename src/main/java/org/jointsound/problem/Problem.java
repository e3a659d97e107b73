package org.jointsound.problem;

import java.util.List;

/**
 * A refused input: what was found, what was expected, what to do.
 *
 * @param code the kind of refusal
 * @param detail sentences about this occurrence; never a path of this machine, never a stack trace
 * @param faults the single faults where one input has several; empty when {@code detail} says it all
 */
public record Problem(ProblemCode code, String detail, List<Fault> faults) {

    /**
     * One fault inside a structured input.
     *
     * @param detail what is wrong there
     * @param pointer JSON pointer (RFC 6901) to the place, for instance {@code /pain/severity}
     */
    public record Fault(String detail, String pointer) {}

    public Problem {
        faults = List.copyOf(faults);
    }

    public static Problem of(ProblemCode code, String detail) {
        return new Problem(code, detail, List.of());
    }
}

package org.jointsound.problem;

/**
 * Carries one {@link Problem} out of nested reading code. It means that the input is at fault, not the program;
 * whoever owns the input turns it back into the value.
 */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public InputException(Problem problem) {
        super(problem.code().slug() + ": " + problem.detail());
        this.problem = problem;
    }

    public InputException(ProblemCode code, String detail) {
        this(Problem.of(code, detail));
    }

    public InputException(ProblemCode code, String detail, Throwable cause) {
        this(code, detail);
        initCause(cause);
    }

    public Problem problem() {
        return problem;
    }
}

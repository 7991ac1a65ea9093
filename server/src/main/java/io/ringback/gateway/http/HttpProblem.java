package io.ringback.gateway.http;

import java.io.Serial;

/** Carries a {@link Problem} out of a handler. Has no stack trace: it is an answer, not a fault. */
public final class HttpProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    HttpProblem(Problem problem) {
        super(problem.code() + ": " + problem.message(), null, false, false);
        this.problem = problem;
    }

    /** What to answer. */
    public Problem problem() {
        return problem;
    }
}

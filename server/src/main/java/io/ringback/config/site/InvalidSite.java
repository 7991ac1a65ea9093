package io.ringback.config.site;

import java.util.List;
import java.util.stream.Collectors;

/** A site document cannot be used; carries everything that is wrong with it. */
public final class InvalidSite extends Exception {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // never serialized: it is answered to the caller
    private final List<SiteProblem> problems;

    InvalidSite(List<SiteProblem> problems) {
        super(problems.stream().map(SiteProblem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, never empty. */
    public List<SiteProblem> problems() {
        return problems;
    }
}

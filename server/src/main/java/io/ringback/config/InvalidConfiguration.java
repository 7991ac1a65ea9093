package io.ringback.config;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration cannot be used; carries everything that is wrong with it, not only the first thing. */
public final class InvalidConfiguration extends Exception {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // never serialized: it is printed and the program ends
    private final List<Violation> violations;

    InvalidConfiguration(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    /** Everything that is wrong, in the order of the settings' names; never empty. */
    public List<Violation> violations() {
        return violations;
    }
}

package io.ringback.gateway.session;

import io.ringback.model.site.FullChoice;

/** The lines take nobody more. */
final class LineFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FullChoice choice;

    LineFull(FullChoice choice) {
        super("the lines are full", null, false, false);
        this.choice = choice;
    }

    /** What the site offers instead. */
    FullChoice choice() {
        return choice;
    }
}

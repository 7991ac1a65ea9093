package io.ringback.model.site;

import io.ringback.model.DepartmentId;
import java.time.Duration;
import java.util.Optional;

/**
 * How the lines of a department are kept.
 *
 * @param generalAfter time a visitor waits for somebody of their language before anyone of the department may answer; empty:
 *     as long as it takes
 * @param overflow the department that helps out
 * @param bound when the lines take nobody more; empty: only at the site's own bound
 * @param preferredWait how long a place is kept for the agent who served the visitor before; zero: not at all
 * @param offersAtOnce agents before whom a place is put at once, of whom the first to accept gets it: 1 to 5
 */
public record LineRules(
        Optional<Duration> generalAfter,
        Optional<Overflow> overflow,
        Optional<Bound> bound,
        Duration preferredWait,
        int offersAtOnce) {
    /** What holds where a department says nothing. */
    public static final LineRules STANDARD =
            new LineRules(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO, 1);

    /**
     * Help from another department.
     *
     * @param to which
     * @param after time a visitor waits before
     */
    public record Overflow(DepartmentId to, Duration after) {}

    /**
     * When the lines take nobody more, unless an agent is free.
     *
     * @param places people in the line of the language and in the department's general line together
     * @param longest how long the first of them may have waited; empty: any time
     * @param choice what a visitor is offered then
     */
    public record Bound(int places, Optional<Duration> longest, FullChoice choice) {}
}

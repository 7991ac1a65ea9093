package io.ringback.callback.offer;

import io.ringback.waiting.screen.WaitRange;
import io.ringback.waiting.screen.WaitScreen;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** By when somebody is called back who keeps the place in line: by the P90 they were told. Pure. */
public final class TurnPromise {
    private TurnPromise() {}

    /**
     * The moment that is promised, in whole seconds; empty when no time can be named, or the site closes before.
     *
     * @param screen what they see of the wait
     * @param closes when the site closes; empty when it does not
     */
    public static Optional<Instant> by(WaitScreen screen, Instant now, Optional<Instant> closes) {
        return told(screen, now)
                .map(by -> by.truncatedTo(ChronoUnit.SECONDS))
                .filter(by -> closes.filter(by::isAfter).isEmpty());
    }

    /** What was told holds until it has passed; then what is known now is told anew. */
    private static Optional<Instant> told(WaitScreen screen, Instant now) {
        Long promised = screen.promiseAt();
        if (promised != null && promised > now.toEpochMilli()) {
            return Optional.of(Instant.ofEpochMilli(promised));
        }
        WaitRange range = screen.range();
        return range == null ? Optional.empty() : Optional.of(now.plusSeconds(range.hiSeconds()));
    }
}

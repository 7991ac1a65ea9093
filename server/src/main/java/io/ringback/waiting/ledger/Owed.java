package io.ringback.waiting.ledger;

import io.ringback.model.Lane;
import io.ringback.model.promise.PromiseId;
import io.ringback.waiting.Footing;
import java.util.Optional;

/**
 * A promise that may still be kept in time.
 *
 * @param dueAt until when it is kept, UTC ms
 * @param footing of the place it was made to; empty while nobody waits in line for it: gone, or a callback that is not due
 * @param atRisk whether the forecast said that it will rather be broken
 * @param lane of the place
 * @param beginsAt when the window of a callback begins, UTC ms; 0 of other promises
 */
public record Owed(PromiseId promise, long dueAt, Optional<Footing> footing, boolean atRisk, Lane lane, long beginsAt) {
    /** Whether it is a callback for a time that has not come. */
    public boolean isBooked(long now) {
        return footing.isEmpty() && beginsAt > now;
    }
}

package io.ringback.waiting.ledger;

import io.ringback.model.promise.PromiseId;
import io.ringback.waiting.Footing;
import java.util.Optional;

/**
 * A promise that is neither kept nor at risk yet.
 *
 * @param dueAt until when it is kept, UTC ms
 * @param footing of the place it was made to; empty while nobody waits in line for it: gone, or a callback that is not due
 */
public record Owed(PromiseId promise, long dueAt, Optional<Footing> footing) {}

package io.ringback.waiting.ledger;

import io.ringback.model.promise.Promise;
import io.ringback.model.promise.PromiseId;
import java.util.List;
import java.util.Optional;

/**
 * Some promises, in the order of their due times.
 *
 * @param next where to go on, when there may be more
 */
public record PromisePage(List<Promise> promises, Optional<Next> next) {
    /** Keeps its own copy. */
    public PromisePage {
        promises = List.copyOf(promises);
    }

    /**
     * Where to go on.
     *
     * @param dueFrom of the last one that was looked at, UTC ms
     * @param after the last one that was looked at
     */
    public record Next(long dueFrom, PromiseId after) {}
}

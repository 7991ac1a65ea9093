package io.ringback.waiting.ledger;

import io.ringback.model.Lane;
import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseKind;
import io.ringback.model.promise.PromiseState;
import java.util.Optional;

/**
 * Which promises are asked for.
 *
 * @param dueFrom the first moment, UTC ms
 * @param dueBefore the moment after the last, UTC ms
 * @param after of those due at the first moment, only what comes after this one
 * @param most at most {@link Ledger#MOST_PROMISES}
 */
public record PromiseQuery(
        long dueFrom,
        long dueBefore,
        Optional<PromiseId> after,
        int most,
        Optional<PromiseState> state,
        Optional<PromiseKind> kind,
        Optional<Lane> lane) {}

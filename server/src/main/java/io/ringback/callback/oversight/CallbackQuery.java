package io.ringback.callback.oversight;

import io.ringback.model.CallbackId;
import io.ringback.model.DepartmentId;
import java.util.Optional;

/**
 * Which callbacks are wanted.
 *
 * @param from windows that begin at this moment or later, UTC ms
 * @param before windows that begin before, UTC ms
 * @param after the callback of the first moment after which to go on; empty: the first page, with those that press
 * @param most at most so many
 * @param state a state, {@code open} or {@code settled}; empty: all
 * @param department of which only; empty: all
 */
public record CallbackQuery(
        long from,
        long before,
        Optional<CallbackId> after,
        int most,
        Optional<String> state,
        Optional<DepartmentId> department) {}

package io.ringback.callback.oversight;

import io.ringback.model.CallbackId;
import java.util.List;
import java.util.Optional;

/**
 * Some callbacks: on the first page those whose promises are late or at risk come first, then all by their windows.
 *
 * @param next where the next page begins; empty when there is none
 */
public record CallbackPage(List<CallbackEntry> entries, Optional<Next> next) {
    public CallbackPage {
        entries = List.copyOf(entries);
    }

    /**
     * Where the next page begins.
     *
     * @param from UTC ms
     * @param after the last callback looked at
     */
    public record Next(long from, CallbackId after) {}
}

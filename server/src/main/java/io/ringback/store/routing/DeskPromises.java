package io.ringback.store.routing;

import io.ringback.agents.DeskPromise;
import io.ringback.redis.Reply;
import io.ringback.waiting.screen.Promise;
import io.ringback.waiting.screen.Told;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what {@code keep_promises.lua} wrote: the number of assignments then, and the text. */
final class DeskPromises {
    private DeskPromises() {}

    /**
     * The promise of the wait that this agent ends or ended; null when that wait had none.
     *
     * @param kept as the place has it
     * @param waits whether the place still waits for this agent
     * @param assignments so far
     */
    static @Nullable DeskPromise read(Reply kept, long since, boolean waits, long assignments) {
        String text = Optional.ofNullable(SiteTag.textOrNull(kept)).orElse("");
        String before = (waits ? assignments : assignments - 1) + " ";
        return text.startsWith(before)
                ? Told.parse(text.substring(before.length()))
                        .map(told -> promise(since, told))
                        .orElse(null)
                : null;
    }

    private static DeskPromise promise(long since, Told told) {
        return new DeskPromise(since, range(told.first()), range(told.last()), told.missed());
    }

    private static DeskPromise.Range range(Promise promise) {
        return new DeskPromise.Range(promise.range().lo(), promise.range().hi(), promise.at());
    }
}

package io.ringback.gateway.session;

import io.ringback.agents.DeskPromise;
import io.ringback.protocol.Views;
import org.jspecify.annotations.Nullable;

/** What visitors were told, for the agent. */
final class ToldViews {
    private static final int MINUTE = 60;

    private ToldViews() {}

    static Views.@Nullable Told of(@Nullable Integer ahead, @Nullable DeskPromise promise) {
        if (promise == null) {
            return ahead == null ? null : new Views.Told(ahead, null, null, null, null, null, null);
        }
        DeskPromise.Range first = promise.first();
        return new Views.Told(
                ahead,
                promise.since(),
                first.lo() * MINUTE,
                first.hi() * MINUTE,
                first.at(),
                first.equals(promise.last()) ? null : moved(promise.last()),
                promise.missed() ? true : null);
    }

    private static Views.Moved moved(DeskPromise.Range to) {
        return new Views.Moved(to.lo() * MINUTE, to.hi() * MINUTE, to.at());
    }
}

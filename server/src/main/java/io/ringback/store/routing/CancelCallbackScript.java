package io.ringback.store.routing;

import io.ringback.model.CallbackId;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.CallbackMove;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.routing.Decision;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code callback/cancel_callback.lua}. */
final class CancelCallbackScript {
    private static final LuaScript SCRIPT = LuaScript.load("callback/cancel_callback");

    private final SiteTag tag;

    CancelCallbackScript(SiteTag tag) {
        this.tag = tag;
    }

    /** Runs it; {@code why} is {@link CallbackMove#CANCEL} or {@link CallbackMove#COME_BACK}. */
    CompletionStage<Decision<Boolean>> run(SiteId site, CallbackId callback, VisitorId visitor, CallbackMove why) {
        Args args = tag.args(ServerClock.NOW)
                .add(callback.value())
                .add(visitor.value())
                .add(why.word());
        return tag.run(SCRIPT, site, args)
                .thenApply(answer -> new Decision<>(answer.at(0).text().equals("done"), StepEntry.last(answer, 2)));
    }
}

package io.ringback.store.routing;

import io.ringback.callback.oversight.Steered;
import io.ringback.model.AgentId;
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

    /** Runs it for its visitor; {@code why} is {@link CallbackMove#CANCEL} or {@link CallbackMove#COME_BACK}. */
    CompletionStage<Decision<Boolean>> run(SiteId site, CallbackId callback, VisitorId visitor, CallbackMove why) {
        return tag.run(SCRIPT, site, args(callback, visitor.value(), why, ""))
                .thenApply(answer -> new Decision<>(answer.at(0).text().equals("done"), StepEntry.last(answer, 2)));
    }

    /** Runs it for a supervisor. */
    CompletionStage<Decision<Steered>> run(SiteId site, CallbackId callback, AgentId by) {
        return tag.run(SCRIPT, site, args(callback, "", CallbackMove.CANCEL, by.value()))
                .thenApply(answer -> new Decision<>(steered(answer.at(0).text()), StepEntry.last(answer, 2)));
    }

    private static Steered steered(String word) {
        return word.equals("gone") ? Steered.UNDER_WAY : Steered.parse(word);
    }

    private Args args(CallbackId callback, String visitor, CallbackMove why, String by) {
        return tag.args(ServerClock.NOW)
                .add(callback.value())
                .add(visitor)
                .add(why.word())
                .add(by);
    }
}

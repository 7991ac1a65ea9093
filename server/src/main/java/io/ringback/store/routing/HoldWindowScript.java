package io.ringback.store.routing;

import io.ringback.callback.Hold;
import io.ringback.callback.HoldRequest;
import io.ringback.model.CallbackId;
import io.ringback.model.SiteId;
import io.ringback.model.callback.Callback;
import io.ringback.model.callback.CallbackState;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.store.ServerClock;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** {@code callback/hold_window.lua}. */
final class HoldWindowScript {
    private static final LuaScript SCRIPT = LuaScript.load("callback/hold_window");

    private final SiteTag tag;

    HoldWindowScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Hold> run(SiteId site, HoldRequest request) {
        Args args = tag.args(ServerClock.NOW)
                .add(request.callback().value())
                .add(request.visitor().value())
                .add(request.lane().toString())
                .add(request.window().toEpochMilli())
                .add(request.weight())
                .add(request.bounds().department())
                .add(request.bounds().lane())
                .add(Callback.HOLD.toMillis())
                .add(request.whole() ? "1" : "");
        return tag.run(SCRIPT, site, args).thenApply(HoldWindowScript::hold);
    }

    private static Hold hold(Reply answer) {
        String outcome = answer.at(0).text();
        return switch (outcome) {
            case "held" -> new Hold.Held(Instant.ofEpochMilli(answer.at(1).number()));
            case "taken" -> new Hold.Taken();
            case "already" ->
                new Hold.Already(
                        new CallbackId(answer.at(1).text()),
                        CallbackState.parse(answer.at(2).text()));
            default -> throw new IllegalStateException(SCRIPT + " answered " + outcome);
        };
    }
}

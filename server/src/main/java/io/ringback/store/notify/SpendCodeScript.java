package io.ringback.store.notify;

import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.notify.CodeStore.Issued;
import io.ringback.notify.CodeStore.Spent;
import io.ringback.notify.LinkCode;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.store.ServerClock;
import io.ringback.store.routing.SiteTag;
import java.util.concurrent.CompletionStage;

/** {@code notify/spend_code.lua}. */
final class SpendCodeScript {
    private static final LuaScript SCRIPT = LuaScript.load("notify/spend_code");

    private final SiteTag tag;

    SpendCodeScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Spent> run(SiteId site, LinkCode code, boolean onlyLook) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW)
                                .add(code.hash())
                                .add(code.purpose().letter())
                                .add(onlyLook ? "1" : ""))
                .thenApply(SpendCodeScript::spent);
    }

    private static Spent spent(Reply answer) {
        return switch (answer.at(0).text()) {
            case "fresh" -> new Spent.Fresh(issued(answer));
            case "used" -> new Spent.Used(issued(answer));
            default -> new Spent.Unknown();
        };
    }

    private static Issued issued(Reply answer) {
        return new Issued(
                new VisitorId(answer.at(1).text()),
                answer.at(2).text(),
                answer.at(3).text());
    }
}

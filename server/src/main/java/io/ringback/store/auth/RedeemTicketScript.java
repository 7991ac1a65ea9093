package io.ringback.store.auth;

import io.ringback.auth.SessionStore.Live;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Uses up a ticket. */
final class RedeemTicketScript {
    private static final LuaScript SCRIPT = LuaScript.load("auth/redeem_ticket");

    private final RedisCommands redis;

    RedeemTicketScript(RedisCommands redis) {
        this.redis = redis;
    }

    CompletionStage<Optional<Live>> run(String ticketHash) {
        return redis.run(SCRIPT, GlobalKeys.ROOT, Args.of(ticketHash))
                .thenApply(reply -> reply.isNil()
                        ? Optional.empty()
                        : Optional.of(
                                FindSessionScript.live(reply.at(0).text(), reply.at(1), reply.at(2), reply.at(3))));
    }
}

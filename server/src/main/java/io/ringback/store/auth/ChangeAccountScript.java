package io.ringback.store.auth;

import io.ringback.model.AgentId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import java.util.concurrent.CompletionStage;

/** Changes one field of an account. */
final class ChangeAccountScript {
    private static final LuaScript SCRIPT = LuaScript.load("auth/change_account");

    private final RedisCommands redis;

    ChangeAccountScript(RedisCommands redis) {
        this.redis = redis;
    }

    /**
     * False if there is no such account.
     *
     * @param revoke whether all sessions end with it
     */
    CompletionStage<Boolean> run(AgentId agent, String field, String value, boolean revoke) {
        Args args = Args.of(agent.value(), field, value, revoke ? "revoke" : "");
        return redis.run(SCRIPT, GlobalKeys.ROOT, args).thenApply(reply -> reply.number() == 1);
    }
}

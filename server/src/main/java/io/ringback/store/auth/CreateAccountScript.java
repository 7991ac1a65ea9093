package io.ringback.store.auth;

import io.ringback.auth.Account;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import java.util.concurrent.CompletionStage;

/** Keeps a new account. */
final class CreateAccountScript {
    private static final LuaScript SCRIPT = LuaScript.load("auth/create_account");

    private final RedisCommands redis;

    CreateAccountScript(RedisCommands redis) {
        this.redis = redis;
    }

    /** False if the login is taken. */
    CompletionStage<Boolean> run(Account account, String passwordHash) {
        Args args = Args.of(
                account.login().value(), account.id().value(), account.site().value());
        return redis.run(SCRIPT, GlobalKeys.ROOT, AccountFields.write(args, account, passwordHash))
                .thenApply(reply -> reply.number() == 1);
    }
}

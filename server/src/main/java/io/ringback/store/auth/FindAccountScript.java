package io.ringback.store.auth;

import io.ringback.auth.AccountStore.Stored;
import io.ringback.auth.Login;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Reads the account with a login. */
final class FindAccountScript {
    private static final LuaScript SCRIPT = LuaScript.load("auth/find_account");

    private final RedisCommands redis;

    FindAccountScript(RedisCommands redis) {
        this.redis = redis;
    }

    CompletionStage<Optional<Stored>> run(Login login) {
        return redis.run(SCRIPT, GlobalKeys.ROOT, Args.of(login.value())).thenApply(reply -> {
            if (reply.isNil()) {
                return Optional.empty();
            }
            Map<String, String> fields = AccountFields.map(reply.at(1));
            String hash = AccountFields.field(fields, AccountFields.PASSWORD);
            return Optional.of(new Stored(AccountFields.account(reply.at(0).text(), fields), hash));
        });
    }
}

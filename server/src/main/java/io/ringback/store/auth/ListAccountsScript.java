package io.ringback.store.auth;

import io.ringback.auth.Account;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Reads all accounts of a site. */
final class ListAccountsScript {
    private static final LuaScript SCRIPT = LuaScript.load("auth/list_accounts");

    private final RedisCommands redis;

    ListAccountsScript(RedisCommands redis) {
        this.redis = redis;
    }

    CompletionStage<List<Account>> run(SiteId site) {
        return redis.run(SCRIPT, GlobalKeys.ROOT, Args.of(site.value()))
                .thenApply(reply -> reply.list().stream()
                        .map(each -> AccountFields.account(each.at(0).text(), AccountFields.map(each.at(1))))
                        .toList());
    }
}

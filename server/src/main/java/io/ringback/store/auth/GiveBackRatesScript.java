package io.ringback.store.auth;

import io.ringback.auth.Rates.Rate;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.redis.Reply;
import io.ringback.store.ServerClock;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Takes one count back from each rate. */
final class GiveBackRatesScript {
    private static final LuaScript SCRIPT = LuaScript.load("auth/give_back_rates");

    private final RedisCommands redis;

    GiveBackRatesScript(RedisCommands redis) {
        this.redis = redis;
    }

    /** How many rates still count something. */
    CompletionStage<Long> run(List<Rate> rates) {
        return runAt(ServerClock.NOW, rates);
    }

    /** The same at another time (ms), for tests. */
    CompletionStage<Long> runAt(String now, List<Rate> rates) {
        return redis.run(SCRIPT, GlobalKeys.ROOT, TakeRatesScript.args(now, rates))
                .thenApply(Reply::number);
    }
}

package io.ringback.store.auth;

import io.ringback.auth.Rates.Rate;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Counts one under each rate, or under none. */
final class TakeRatesScript {
    private static final LuaScript SCRIPT = LuaScript.load("auth/take_rates");

    private final RedisCommands redis;

    TakeRatesScript(RedisCommands redis) {
        this.redis = redis;
    }

    /**
     * How long to wait before trying again; zero if it was counted.
     *
     * @param now ms, empty for the server's clock
     */
    CompletionStage<Duration> run(String now, List<Rate> rates) {
        return redis.run(SCRIPT, GlobalKeys.ROOT, args(now, rates))
                .thenApply(reply -> Duration.ofMillis(reply.number()));
    }

    /** Rates as both scripts take them. */
    static Args args(String now, List<Rate> rates) {
        Args args = Args.of(now);
        rates.forEach(rate ->
                args.add(rate.name()).add(rate.limit()).add(rate.window().toMillis()));
        return args;
    }
}

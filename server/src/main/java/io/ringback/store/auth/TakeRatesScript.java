package io.ringback.store.auth;

import io.ringback.auth.Rates.Rate;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.store.ServerClock;
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

    /** How long to wait before trying again; zero if it was counted. */
    CompletionStage<Duration> run(List<Rate> rates) {
        return runAt(ServerClock.NOW, rates);
    }

    /** The same at another time (ms), for tests. */
    CompletionStage<Duration> runAt(String now, List<Rate> rates) {
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

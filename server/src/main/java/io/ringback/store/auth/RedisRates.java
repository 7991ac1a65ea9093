package io.ringback.store.auth;

import io.ringback.auth.Rates;
import io.ringback.redis.RedisCommands;
import io.ringback.store.Outages;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Rates as one number each, {@code {g}:rate:NAME}, gone when empty. */
public final class RedisRates implements Rates {
    private final TakeRatesScript take;
    private final GiveBackRatesScript giveBack;

    public RedisRates(RedisCommands redis) {
        take = new TakeRatesScript(redis);
        giveBack = new GiveBackRatesScript(redis);
    }

    @Override
    public CompletionStage<Duration> take(List<Rate> rates) {
        return Outages.named(take.run(rates));
    }

    @Override
    public CompletionStage<Void> giveBack(List<Rate> rates) {
        return Outages.named(giveBack.run(rates).thenAccept(counting -> {}));
    }
}

package io.ringback.store.auth;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.Rates.Rate;
import io.ringback.redis.RedisCommands;
import io.ringback.store.StoreRedis;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GiveBackRatesScriptIT {
    private final RedisCommands redis = StoreRedis.empty();

    private static final List<Rate> TWO = List.of(new Rate("two", 2, Duration.ofSeconds(20)));

    private final TakeRatesScript take = new TakeRatesScript(redis);
    private final GiveBackRatesScript giveBack = new GiveBackRatesScript(redis);

    @Test
    void whatWasTakenBackCanBeTakenAgain() {
        await(take.runAt("1000000", TWO));
        await(take.runAt("1000000", TWO));
        assertThat(await(take.runAt("1000000", TWO))).isPositive();
        assertThat(await(giveBack.runAt("1000000", TWO))).isEqualTo(1);
        assertThat(await(take.runAt("1000000", TWO))).isZero();
        assertThat(await(take.runAt("1000000", TWO))).isPositive();
    }

    @Test
    void nothingCanBeSavedUp() {
        assertThat(await(giveBack.runAt("1000000", TWO))).isZero();
        assertThat(await(giveBack.runAt("1000000", TWO))).isZero();
        await(take.runAt("1000000", TWO));
        await(take.runAt("1000000", TWO));
        assertThat(await(take.runAt("1000000", TWO))).isPositive();
    }
}

package io.ringback.store.auth;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.Rates.Rate;
import io.ringback.redis.RedisCommands;
import io.ringback.store.StoreRedis;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TakeRatesScriptIT {
    private final RedisCommands redis = StoreRedis.empty();

    private static final Rate THREE = new Rate("three", 3, Duration.ofSeconds(30));
    private static final Rate FIVE = new Rate("five", 5, Duration.ofSeconds(30));

    private final TakeRatesScript take = new TakeRatesScript(redis);

    @Test
    void allowsTheNumberAtOnceThenOneEachShare() {
        assertThat(take(0)).isZero();
        assertThat(take(0)).isZero();
        assertThat(take(0)).isZero();
        assertThat(take(0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(take(9_000)).isEqualTo(Duration.ofSeconds(1));
        assertThat(take(10_000)).isZero();
        assertThat(take(10_000)).isEqualTo(Duration.ofSeconds(10));
        assertThat(take(60_000)).isZero();
    }

    @Test
    void countsUnderNoneIfOneIsFull() {
        for (int i = 0; i < 3; i++) {
            assertThat(await(take.runAt("1000000", List.of(THREE, FIVE)))).isZero();
        }
        assertThat(await(take.runAt("1000000", List.of(THREE, FIVE)))).isPositive();
        assertThat(await(take.runAt("1000000", List.of(FIVE)))).isZero();
        assertThat(await(take.runAt("1000000", List.of(FIVE)))).isZero();
        assertThat(await(take.runAt("1000000", List.of(FIVE)))).isPositive();
    }

    @Test
    void leavesNothingBehind() {
        await(new RedisRates(redis).take(List.of(new Rate("quick", 10, Duration.ofMillis(100)))));
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(StoreRedis.send("DBSIZE")).isEqualTo("0"));
    }

    private Duration take(long after) {
        return await(take.runAt(Long.toString(1_000_000 + after), List.of(THREE)));
    }
}

package io.ringback.store.auth;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.VisitorTokenStore.Presented;
import io.ringback.model.VisitorId;
import io.ringback.redis.RedisCommands;
import io.ringback.store.StoreRedis;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PresentTokenScriptIT {
    private final RedisCommands redis = StoreRedis.empty();

    private static final long DAY = 86_400_000;
    private static final Duration LIFE = Duration.ofDays(30);

    private final PresentTokenScript present = new PresentTokenScript(redis);
    private final VisitorId visitor = VisitorId.random();

    @Test
    void isReplacedOnceADayAndTheOldHoldsUntilTheNewIsPresented() {
        assertThat(present(0, "one", "two")).isEqualTo(Presented.UNKNOWN);
        await(new KeepTokenScript(redis).run(People.SHOP, visitor, "one", LIFE));
        long start = Long.parseLong(StoreRedis.send("HGET", "{s:shop}:token:" + visitor, "since"));

        assertThat(present(start + DAY - 1, "one", "two")).isEqualTo(Presented.VALID);
        assertThat(present(start + DAY, "one", "two")).isEqualTo(Presented.REPLACED);
        assertThat(present(start + DAY + 1, "one", "tab")).isEqualTo(Presented.VALID);
        assertThat(present(start + DAY + 2, "two", "x")).isEqualTo(Presented.VALID);
        assertThat(present(start + DAY + 3, "one", "x")).isEqualTo(Presented.EXPIRED);
        assertThat(present(start + DAY + 4, "made-up", "x")).isEqualTo(Presented.EXPIRED);
        assertThat(present(start + DAY + 5, "two", "x")).isEqualTo(Presented.VALID);
        assertThat(present(start + 2 * DAY, "two", "three")).isEqualTo(Presented.REPLACED);
    }

    @Test
    void aReplacementLostOnItsWayIsReplacedADayLater() {
        await(new KeepTokenScript(redis).run(People.SHOP, visitor, "one", LIFE));
        long start = Long.parseLong(StoreRedis.send("HGET", "{s:shop}:token:" + visitor, "since"));

        assertThat(present(start + DAY, "one", "lost")).isEqualTo(Presented.REPLACED);
        assertThat(present(start + 2 * DAY, "one", "two")).isEqualTo(Presented.REPLACED);
        assertThat(present(start + 2 * DAY, "lost", "x")).isEqualTo(Presented.EXPIRED);
        assertThat(present(start + 2 * DAY, "two", "x")).isEqualTo(Presented.VALID);
    }

    private Presented present(long now, String hash, String replacement) {
        return await(
                present.runAt(Long.toString(now), People.SHOP, visitor, hash, replacement, Duration.ofDays(1), LIFE));
    }
}

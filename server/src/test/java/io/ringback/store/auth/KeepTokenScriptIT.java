package io.ringback.store.auth;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.VisitorId;
import io.ringback.redis.RedisCommands;
import io.ringback.store.StoreRedis;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeepTokenScriptIT {
    private final RedisCommands redis = StoreRedis.empty();

    private final KeepTokenScript keep = new KeepTokenScript(redis);

    @Test
    void theFirstOneCounts() {
        VisitorId visitor = VisitorId.random();
        assertThat(await(keep.run(People.SHOP, visitor, "one", Duration.ofDays(1))))
                .isTrue();
        assertThat(await(keep.run(People.SHOP, visitor, "one", Duration.ofDays(1))))
                .isTrue();
        assertThat(await(keep.run(People.SHOP, visitor, "two", Duration.ofDays(1))))
                .isFalse();
        assertThat(Long.parseLong(StoreRedis.send("TTL", "{s:shop}:token:" + visitor)))
                .isBetween(86_000L, 86_400L);
    }
}

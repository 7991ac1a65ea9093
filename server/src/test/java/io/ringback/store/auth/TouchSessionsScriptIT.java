package io.ringback.store.auth;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.Account;
import io.ringback.redis.RedisCommands;
import io.ringback.store.StoreRedis;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TouchSessionsScriptIT {
    private final RedisCommands redis = StoreRedis.empty();

    private final TouchSessionsScript touch = new TouchSessionsScript(redis);

    @Test
    void livesOnWhenUsedButNotPastItsEnd() {
        begin("long", Duration.ofHours(1));
        begin("short", Duration.ofSeconds(90));
        StoreRedis.send("PEXPIRE", "{g}:session:long", "5000");
        StoreRedis.send("PEXPIRE", "{g}:session:short", "5000");

        assertThat(await(touch.run(List.of("long", "gone", "short"), Duration.ofMinutes(2))))
                .containsExactly("gone");

        assertThat(Long.parseLong(StoreRedis.send("PTTL", "{g}:session:long"))).isBetween(115_000L, 120_000L);
        assertThat(Long.parseLong(StoreRedis.send("PTTL", "{g}:session:short"))).isBetween(80_000L, 90_000L);
        assertThat(await(touch.run(List.of(), Duration.ofMinutes(2)))).isEmpty();
    }

    private void begin(String hash, Duration absolute) {
        Account ana = People.agent(hash);
        await(new RedisAccounts(redis).create(ana, "hash"));
        await(new BeginSessionScript(redis).run(hash, ana.id(), Duration.ofMinutes(1), absolute));
    }
}

package io.ringback.store.auth;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.Account;
import io.ringback.model.AgentId;
import io.ringback.redis.RedisCommands;
import io.ringback.store.StoreRedis;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BeginSessionScriptIT {
    private final RedisCommands redis = StoreRedis.empty();

    private final BeginSessionScript begin = new BeginSessionScript(redis);

    @Test
    void livesForTheIdleTimeButNotPastItsEnd() {
        Account ana = kept();
        assertThat(await(begin.run("a", ana.id(), Duration.ofMinutes(1), Duration.ofHours(1))))
                .isTrue();
        assertThat(await(begin.run("b", ana.id(), Duration.ofMinutes(5), Duration.ofMinutes(2))))
                .isTrue();

        assertThat(Long.parseLong(StoreRedis.send("PTTL", "{g}:session:a"))).isBetween(50_000L, 60_000L);
        assertThat(Long.parseLong(StoreRedis.send("PTTL", "{g}:session:b"))).isBetween(110_000L, 120_000L);
        assertThat(Long.parseLong(StoreRedis.send("PTTL", "{g}:sessions:" + ana.id())))
                .isBetween(3_590_000L, 3_600_000L);
    }

    @Test
    void whoIsKeptOutGetsNone() {
        Account ana = kept();
        await(new RedisAccounts(redis).setDisabled(ana.id(), true));

        assertThat(await(begin.run("a", ana.id(), Duration.ofMinutes(1), Duration.ofHours(1))))
                .isFalse();
        assertThat(await(begin.run("a", AgentId.random(), Duration.ofMinutes(1), Duration.ofHours(1))))
                .isFalse();
        assertThat(StoreRedis.send("EXISTS", "{g}:session:a")).isEqualTo("0");
    }

    private Account kept() {
        Account ana = People.agent("ana");
        await(new RedisAccounts(redis).create(ana, "hash"));
        return ana;
    }
}

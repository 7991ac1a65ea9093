package io.ringback.store.auth;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.Account;
import io.ringback.redis.RedisCommands;
import io.ringback.store.StoreRedis;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FindSessionScriptIT {
    private final RedisCommands redis = StoreRedis.empty();

    @Test
    void isThereUntilItEndsOrTheAccountCloses() {
        Account ana = People.agent("ana");
        RedisAccounts accounts = new RedisAccounts(redis);
        FindSessionScript find = new FindSessionScript(redis);
        await(accounts.create(ana, "hash"));
        await(new BeginSessionScript(redis).run("a", ana.id(), Duration.ofMinutes(1), Duration.ofHours(1)));

        var live = await(find.run("a")).orElseThrow();
        assertThat(live.account()).isEqualTo(ana);
        assertThat(live.hash()).isEqualTo("a");
        assertThat(live.idleLeft()).isBetween(Duration.ofSeconds(50), Duration.ofMinutes(1));
        assertThat(await(find.run("b"))).isEmpty();

        StoreRedis.send("HSET", "{g}:account:" + ana.id(), "disabled", "1");
        assertThat(await(find.run("a"))).isEmpty();
    }
}

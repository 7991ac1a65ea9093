package io.ringback.store.auth;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.Account;
import io.ringback.redis.RedisCommands;
import io.ringback.store.StoreRedis;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EndSessionScriptIT {
    private final RedisCommands redis = StoreRedis.empty();

    @Test
    void endsOnce() {
        Account ana = People.agent("ana");
        await(new RedisAccounts(redis).create(ana, "hash"));
        await(new BeginSessionScript(redis).run("a", ana.id(), Duration.ofMinutes(1), Duration.ofHours(1)));

        EndSessionScript end = new EndSessionScript(redis);
        assertThat(await(end.run("a"))).isTrue();
        assertThat(await(end.run("a"))).isFalse();
        assertThat(StoreRedis.send("KEYS", "{g}:session*")).isEmpty();
    }
}

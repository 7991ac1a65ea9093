package io.ringback.store.auth;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.Account;
import io.ringback.auth.AccountStore.Stored;
import io.ringback.auth.Login;
import io.ringback.redis.RedisCommands;
import io.ringback.store.StoreRedis;
import org.junit.jupiter.api.Test;

class FindAccountScriptIT {
    private final RedisCommands redis = StoreRedis.empty();

    private final FindAccountScript find = new FindAccountScript(redis);

    @Test
    void findsWhatWasKept() {
        Account ana = People.agent("ana");
        await(new CreateAccountScript(redis).run(ana, "hash"));

        assertThat(await(find.run(ana.login()))).contains(new Stored(ana, "hash"));
        assertThat(await(find.run(new Login("nobody@shop.example")))).isEmpty();
    }
}

package io.ringback.store.auth;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.Account;
import io.ringback.model.SiteId;
import io.ringback.redis.RedisCommands;
import io.ringback.store.StoreRedis;
import org.junit.jupiter.api.Test;

class ListAccountsScriptIT {
    private final RedisCommands redis = StoreRedis.empty();

    @Test
    void listsTheSitesOwn() {
        Account ana = People.agent("ana");
        Account bor = People.agent("bor");
        await(new CreateAccountScript(redis).run(ana, "1"));
        await(new CreateAccountScript(redis).run(bor, "2"));

        ListAccountsScript list = new ListAccountsScript(redis);
        assertThat(await(list.run(People.SHOP))).containsExactlyInAnyOrder(ana, bor);
        assertThat(await(list.run(new SiteId("other")))).isEmpty();
    }
}

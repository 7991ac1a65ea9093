package io.ringback.store.auth;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.Account;
import io.ringback.redis.RedisCommands;
import io.ringback.store.StoreRedis;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateAccountScriptIT {
    private final RedisCommands redis = StoreRedis.empty();

    private final CreateAccountScript create = new CreateAccountScript(redis);

    @Test
    void aLoginIsTakenOnce() {
        Account first = People.agent("ana");
        assertThat(await(create.run(first, "hash"))).isTrue();
        assertThat(await(create.run(People.agent("ana"), "other"))).isFalse();
        assertThat(await(new ListAccountsScript(redis).run(People.SHOP))).containsExactly(first);
    }

    @Test
    void ofTwoWhoRaceOneGetsIt() {
        var one = create.run(People.agent("ana"), "1");
        var two = create.run(People.agent("ana"), "2");
        assertThat(List.of(await(one), await(two))).containsExactlyInAnyOrder(true, false);
    }
}

package io.ringback.store.auth;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.VisitorTokenStore.Presented;
import io.ringback.model.VisitorId;
import io.ringback.redis.RedisCommands;
import io.ringback.store.StoreRedis;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AddTokenScriptIT {
    private static final Duration LIFE = Duration.ofDays(30);

    private final RedisCommands redis = StoreRedis.empty();
    private final RedisVisitorTokens tokens = new RedisVisitorTokens(redis, LIFE);
    private final AddTokenScript add = new AddTokenScript(redis);
    private final VisitorId visitor = VisitorId.random();

    @Test
    void bothDevicesAreLetIn() {
        await(tokens.keep(People.SHOP, visitor, "first"));
        var one = tokens.add(People.SHOP, visitor, "second");
        var again = tokens.add(People.SHOP, visitor, "second");
        await(one);
        await(again);
        assertThat(present("first")).isEqualTo(Presented.VALID);
        assertThat(present("second")).isEqualTo(Presented.VALID);
        assertThat(present("first")).isEqualTo(Presented.VALID);
        assertThat(present("made-up")).isEqualTo(Presented.EXPIRED);
    }

    @Test
    void whoWasForgottenIsKnownAgain() {
        await(tokens.add(People.SHOP, visitor, "only"));
        assertThat(present("only")).isEqualTo(Presented.VALID);
    }

    @Test
    void theOldestOfTooManyGoes() {
        await(tokens.keep(People.SHOP, visitor, "first"));
        for (int i = 0; i < 4; i++) {
            await(add.runAt(Integer.toString(1000 + i), People.SHOP, visitor, "device" + i, LIFE, 3));
        }
        assertThat(present("device0")).isEqualTo(Presented.EXPIRED);
        assertThat(present("device1")).isEqualTo(Presented.VALID);
        assertThat(present("device3")).isEqualTo(Presented.VALID);
        assertThat(present("first")).isEqualTo(Presented.VALID);
    }

    private Presented present(String hash) {
        return await(tokens.present(People.SHOP, visitor, hash, "next"));
    }
}

package io.ringback.store.sites;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.SiteId;
import io.ringback.sites.SiteStore.Kept;
import io.ringback.sites.SiteStore.Written.Conflict;
import io.ringback.sites.SiteStore.Written.Done;
import io.ringback.store.StoreRedis;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class WriteSiteScriptIT {
    private static final SiteId SHOP = new SiteId("shop");

    private final RedisSites sites = new RedisSites(StoreRedis.empty());

    @Test
    void aVersionRisesWithEachChange() {
        assertThat(await(sites.find(SHOP))).isEmpty();
        assertThat(await(sites.write(SHOP, "{\"a\":\"چ\"}", OptionalLong.empty())))
                .isEqualTo(new Done(1, true));
        assertThat(await(sites.write(SHOP, "{}", OptionalLong.of(1)))).isEqualTo(new Done(2, false));
        assertThat(await(sites.find(SHOP))).contains(new Kept(2, "{}"));
        assertThat(await(sites.list())).containsExactly(SHOP);
    }

    @Test
    void whoComesLateIsTold() {
        assertThat(await(sites.write(SHOP, "{}", OptionalLong.of(3)))).isEqualTo(new Conflict(0));
        await(sites.write(SHOP, "{}", OptionalLong.of(0)));
        assertThat(await(sites.write(SHOP, "{}", OptionalLong.of(0)))).isEqualTo(new Conflict(1));
        var one = sites.write(SHOP, "{\"one\":1}", OptionalLong.of(1));
        var two = sites.write(SHOP, "{\"two\":2}", OptionalLong.of(1));
        assertThat(List.of(await(one), await(two))).containsExactlyInAnyOrder(new Done(2, false), new Conflict(2));
    }
}

package io.ringback.auth;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.SiteId;
import io.ringback.store.StoreRedis;
import io.ringback.store.auth.RedisRates;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How often callbacks are booked: by number, by address for news, by where it comes from, and by site. */
final class VisitorLimitsIT {
    private static final SiteId SHOP = new SiteId("shop");
    private static final SiteId OTHER = new SiteId("other");

    private final VisitorLimits limits = new VisitorLimits(new RedisRates(StoreRedis.empty()), 2, 4);

    @Test
    void aNumberIsBookedForThreeTimesADay() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(book(SHOP, "192.0.2." + i, "number", null)).isZero();
        }
        Duration wait = book(SHOP, "192.0.2.9", "number", null);
        assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofDays(1));
        assertThat(book(SHOP, "192.0.2.9", "another", null)).isZero();
        assertThat(book(OTHER, "192.0.2.9", "number", null))
                .as("of another site")
                .isZero();
    }

    @Test
    void soIsAMailAddress() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(book(SHOP, "192.0.2." + i, "number" + i, "mail")).isZero();
        }
        assertThat(book(SHOP, "192.0.2.9", "fresh", "mail")).isPositive();
        assertThat(book(SHOP, "192.0.2.9", "fresh", null))
                .as("a refused one counts for nothing")
                .isZero();
    }

    @Test
    void fromOnePlaceComeThirtyADay() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(book(SHOP, "192.0.2.7", "number" + i, null)).isZero();
        }
        assertThat(book(SHOP, "192.0.2.7", "fresh", null)).isPositive();
        assertThat(book(SHOP, "192.0.2.8", "fresh", null)).isZero();
        assertThat(book(SHOP, "127.0.0.1", "fresh", null))
                .as("this machine itself")
                .isZero();
    }

    @Test
    void onOneSiteTenThousandADay() throws Exception {
        for (int part = 0; part < 10; part++) {
            List<CompletionStage<Duration>> booked = IntStream.range(0, 1_000)
                    .mapToObj(i -> limits.book(SHOP, InetAddress.getLoopbackAddress(), null, null))
                    .toList();
            booked.forEach(each -> assertThat(await(each)).isZero());
        }
        assertThat(book(SHOP, "192.0.2.7", "number", null)).isPositive();
        assertThat(book(OTHER, "192.0.2.7", "number", null)).isZero();
    }

    private Duration book(SiteId site, String address, @Nullable String number, @Nullable String mail)
            throws Exception {
        return await(limits.book(site, InetAddress.getByName(address), number, mail));
    }
}

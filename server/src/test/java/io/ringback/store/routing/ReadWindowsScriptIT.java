package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.SellingBounds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is sold is counted by department and by lane. */
final class ReadWindowsScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);

    @Test
    void countsByDepartmentAndLane() {
        Instant window = calls.window();
        calls.booked(window, null);
        calls.booked(window, null);
        Instant next = window.plus(Duration.ofMinutes(15));
        calls.booked(next, null);
        assertThat(await(SITE.callbacks().sold(SITE.site(), CARDS, List.of(next, window))))
                .containsExactly(new SellingBounds(1, 1), new SellingBounds(2, 2));
        assertThat(calls.sold(SiteRedis.lane("cards", "sl"), window)).isEqualTo(new SellingBounds(2, 0));
        assertThat(calls.sold(LOANS, window)).isEqualTo(new SellingBounds(0, 0));
    }
}

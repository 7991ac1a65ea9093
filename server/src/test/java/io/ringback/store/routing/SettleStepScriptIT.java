package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.routing.Decision;
import io.ringback.routing.Placement;
import io.ringback.routing.Step;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A step that was done is not claimed any more; doing it twice is harmless. */
final class SettleStepScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void removesTheEntryOnceForRepeatsAndRaces() {
        Decision<Placement> decision = await(SITE.routing().place(SITE.site(), SiteRedis.request(CARDS)));
        SITE.placed(CARDS);
        Step step = decision.steps().get(0);
        CompletionStage<Void> one = SITE.routing().settle(SITE.site(), step);
        CompletionStage<Void> other = SITE.elsewhere().settle(SITE.site(), step);
        await(one);
        await(other);
        await(SITE.routing().settle(SITE.site(), step));
        assertThat(SITE.redis("ZRANGE", SITE.keys().steps(), "0", "-1"))
                .startsWith("keep|c_")
                .doesNotContain(step.conversation().value());
    }
}

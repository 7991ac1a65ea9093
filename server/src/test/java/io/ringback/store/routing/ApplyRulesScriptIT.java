package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.routing.RoutingRules;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A site's rules hold from the next decision on. */
final class ApplyRulesScriptIT {
    private static final RoutingRules QUICK = new RoutingRules(
            Duration.ofSeconds(7),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(3),
            Duration.ofSeconds(4),
            5);

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void changesTheRing() {
        await(SITE.routing().applyRules(SITE.site(), QUICK));
        AgentId agent = SITE.available(1, CARDS);
        SITE.placed(CARDS);
        assertThat(SITE.offer(agent).ringMs()).isEqualTo(7000);
        assertThat(SITE.offer(agent).ringEndsAt()).isEqualTo(SITE.now() + 7000);
    }

    @Test
    void theLastOnesHoldAfterRepeatsAndRaces() {
        var one = SITE.routing().applyRules(SITE.site(), RoutingRules.STANDARD);
        var other = SITE.elsewhere().applyRules(SITE.site(), RoutingRules.STANDARD);
        await(one);
        await(other);
        await(SITE.routing().applyRules(SITE.site(), QUICK));
        await(SITE.routing().applyRules(SITE.site(), QUICK));
        assertThat(SITE.redis("HMGET", SITE.keys().rules(), "ring", "wrap", "grace", "pause", "absence", "cap"))
                .isEqualTo("7000\n1000\n2000\n3000\n4000\n5");
    }
}

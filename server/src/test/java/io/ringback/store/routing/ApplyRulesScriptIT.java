package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.site.AssignmentPolicy;
import io.ringback.model.site.CallbackTimes;
import io.ringback.model.site.Department;
import io.ringback.model.site.FullChoice;
import io.ringback.model.site.LineRules;
import io.ringback.model.site.Translated;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.routing.RoutingRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
            Duration.ofSeconds(60),
            5,
            OptionalInt.of(6),
            2,
            Duration.ofSeconds(12),
            List.of(new Department(
                    CARDS.department(),
                    Translated.NONE,
                    AssignmentPolicy.ROUND_ROBIN,
                    new LineRules(
                            Optional.of(Duration.ofSeconds(8)),
                            Optional.of(new LineRules.Overflow(LOANS.department(), Duration.ofSeconds(9))),
                            Optional.of(
                                    new LineRules.Bound(10, Optional.of(Duration.ofSeconds(60)), FullChoice.MESSAGE)),
                            Duration.ofSeconds(11),
                            2))),
            new CallbackTimes(
                    Duration.ofSeconds(60),
                    Duration.ZERO,
                    Duration.ofSeconds(13),
                    Duration.ofHours(10),
                    Duration.ofDays(3)));

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
        String root = SITE.keys().root();
        Reply kept = await(SITE.commands()
                .run(LuaScript.load("routing/read_rules"), root, Args.of(CARDS.toString(), LOANS.toString())));
        assertThat(kept.list().stream().map(Reply::text))
                .containsExactly(
                        "absence=4000 cap=5 contact=259200000 grace=2000 handed=12000 keep=7776000000 lease=15000 pause=3000 rate=6 reachable=1800000 reminder=13000 ring=7000 shown=3000 turn=60000 unseen=2 warn=300000 window=60000 wrap=1000",
                        "cards=round_robin",
                        "choice=message general=8000 overflow=9000 places=10 policy=round_robin prefer=11000 several=2 to=loans wait=60000",
                        "");
    }
}

package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A renewed lease keeps an agent here, and the answer tells how new the desk is. */
final class RenewLeasesScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void keepsThoseWhoAnswer() {
        AgentId answers = SITE.available(1, CARDS);
        AgentId silent = SITE.available(1, CARDS);
        for (int i = 0; i < 4; i++) {
            SITE.stayOn(answers);
            SITE.run(Duration.ofSeconds(5));
        }
        assertThat(SITE.desk(answers).status()).isEqualTo(AgentStatus.AVAILABLE);
        assertThat(SITE.desk(silent).status()).isEqualTo(AgentStatus.OFFLINE);
    }

    @Test
    void returnsRevsInOrderAndZeroForThoseWhoMustSignOn() {
        AgentId one = SITE.available(1, CARDS);
        AgentId two = SITE.away(1, CARDS);
        List<AgentId> asked = List.of(two, AgentId.random(), one);
        assertThat(await(SITE.agents().renew(SITE.site(), asked)))
                .containsExactly(SITE.desk(two).rev(), 0L, SITE.desk(one).rev());
        SITE.run(Duration.ofSeconds(20));
        assertThat(await(SITE.agentsElsewhere().renew(SITE.site(), asked))).containsExactly(0L, 0L, 0L);
        assertThat(SITE.desk(one).status()).isEqualTo(AgentStatus.OFFLINE);
    }

    @Test
    void twoNodesRenewTheSameLease() {
        AgentId agent = SITE.available(1, CARDS);
        var one = SITE.agents().renew(SITE.site(), List.of(agent));
        var other = SITE.agentsElsewhere().renew(SITE.site(), List.of(agent));
        assertThat(await(one)).isEqualTo(await(other));
        assertThat(SITE.redis("ZSCORE", SITE.keys().timers(), "lease|" + agent))
                .isEqualTo(Long.toString(SITE.now() + 15_000));
    }
}

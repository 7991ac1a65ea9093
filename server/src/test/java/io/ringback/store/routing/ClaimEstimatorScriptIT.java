package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.waiting.live.Tenure;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One node at a time owns a site's estimator. */
final class ClaimEstimatorScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void theFirstWhoAsksOwnsItWhileTheyRenew() {
        assertThat(claim("one")).extracting(Tenure::own, Tenure::fence).containsExactly(true, 1L);
        assertThat(claim("two")).extracting(Tenure::own, Tenure::fence).containsExactly(false, 1L);
        SITE.pass(Duration.ofMillis(2_900));
        assertThat(claim("one").own()).isTrue();
        SITE.pass(Duration.ofMillis(2_900));
        assertThat(claim("two").own()).isFalse();
    }

    @Test
    void anotherTakesOverWithAHigherFenceWhenTheLeaseHasEnded() {
        claim("one");
        SITE.pass(Duration.ofSeconds(3));
        assertThat(claim("two")).extracting(Tenure::own, Tenure::fence).containsExactly(true, 2L);
        assertThat(claim("one")).extracting(Tenure::own, Tenure::fence).containsExactly(false, 2L);
    }

    @Test
    void nothingWasPublishedAtFirst() {
        Tenure tenure = claim("one");
        assertThat(tenure.version()).isZero();
        assertThat(tenure.published()).isEmpty();
    }

    private static Tenure claim(String node) {
        return await(SITE.estimators().claim(SITE.site(), node, 0));
    }
}

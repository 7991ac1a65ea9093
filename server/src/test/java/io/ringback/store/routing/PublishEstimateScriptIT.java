package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.waiting.estimate.HeadStarts;
import io.ringback.waiting.estimate.Quantiles;
import io.ringback.waiting.estimate.SiteEstimator;
import io.ringback.waiting.estimate.Told;
import io.ringback.waiting.live.SiteState;
import io.ringback.waiting.live.Tenure;
import io.ringback.waiting.live.Tombstone;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the owner knows is read by all, and a former owner overwrites nothing. */
final class PublishEstimateScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void everyNodeReadsWhatWasPublishedOnce() {
        claim("one", 0);
        SiteState state = state(1);
        assertThat(await(SITE.estimators().publish(SITE.site(), state))).hasValue(1);
        assertThat(claim("two", 0).published()).hasValue(state);
        assertThat(claim("two", 1).published()).isEmpty();
        assertThat(await(SITE.estimators().publish(SITE.site(), state))).hasValue(2);
        assertThat(claim("two", 1).version()).isEqualTo(2);
    }

    @Test
    void aFormerOwnerIsRefused() {
        claim("one", 0);
        SITE.pass(Duration.ofSeconds(3));
        claim("two", 0);
        assertThat(await(SITE.estimators().publish(SITE.site(), state(1)))).isEmpty();
        assertThat(claim("two", -1).published()).isEmpty();
        assertThat(await(SITE.estimators().publish(SITE.site(), state(2)))).hasValue(1);
    }

    private static Tenure claim(String node, long known) {
        return await(SITE.estimators().claim(SITE.site(), node, known));
    }

    private static SiteState state(long fence) {
        SiteEstimator estimator = new SiteEstimator(HeadStarts.NONE);
        estimator.login(10, "a", 3, 1, List.of("cards:en"));
        estimator.login(11, "b", 3, 1, List.of("cards:en", "loans:en"));
        estimator.logout(12, "b", OptionalDouble.of(900));
        estimator.arrive(13, "cards:en", 0);
        Quantiles some = new Quantiles(10, 20, 30.5);
        return new SiteState(
                estimator.snapshot(fence, "12-0"),
                List.of(new Tombstone("cards:en", 1234.5, List.of(new Told(13, 7, some, some)))));
    }
}

package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.waiting.estimate.HeadStarts;
import io.ringback.waiting.estimate.Quantiles;
import io.ringback.waiting.estimate.SiteEstimator;
import io.ringback.waiting.estimate.Told;
import io.ringback.waiting.habit.HabitState;
import io.ringback.waiting.ledger.Count;
import io.ringback.waiting.live.SiteState;
import io.ringback.waiting.live.Tenure;
import io.ringback.waiting.live.ToldAt;
import io.ringback.waiting.live.Tombstone;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the owner knows is read by all, and a former owner overwrites nothing. */
final class PublishEstimateScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private static final long HOUR = 472_222;
    private static final HabitState HABITS =
            new HabitState("cards", 1_800_000_000, List.of(2.5, 0.0), List.of(1.25, 0.0), 8, 3);
    private static final List<Count> ONE = List.of(new Count(HOUR, "cards:en", "questions", 1));

    @Test
    void everyNodeReadsWhatWasPublishedOnce() {
        claim("one", 0);
        SiteState state = state(1);
        assertThat(await(SITE.estimators().publish(SITE.site(), state, List.of())))
                .hasValue(1);
        assertThat(claim("two", 0).published()).hasValue(state);
        assertThat(claim("two", 1).published()).isEmpty();
        assertThat(await(SITE.estimators().publish(SITE.site(), state, List.of())))
                .hasValue(2);
        assertThat(claim("two", 1).version()).isEqualTo(2);
    }

    @Test
    void whatWasCountedIsAddedWithTheStateOrNotAtAll() {
        claim("one", 0);
        Count three = new Count(HOUR, "cards:en", "questions", 3);
        assertThat(publish(1, three, new Count(HOUR, "cards:en", "error_ms", -1_500)))
                .isTrue();
        assertThat(publish(1, three)).isTrue();
        SITE.pass(Duration.ofSeconds(3));
        claim("two", 0);
        assertThat(publish(1, three)).as("a former owner").isFalse();
        assertThat(counted("questions")).isEqualTo("6");
        assertThat(counted("error_ms")).isEqualTo("-1500");
        assertThat(publish(2, three)).isTrue();
        assertThat(counted("questions")).isEqualTo("9");
        assertThat(Long.parseLong(SITE.redis("PTTL", SITE.keys().scores(HOUR))))
                .isGreaterThan(Duration.ofDays(34).toMillis());
    }

    private static boolean publish(long fence, Count... counts) {
        return await(SITE.estimators().publish(SITE.site(), state(fence), List.of(counts)))
                .isPresent();
    }

    private static String counted(String measure) {
        return SITE.redis("HGET", SITE.keys().scores(HOUR), "cards:en|" + measure);
    }

    @Test
    void aFormerOwnerIsRefused() {
        claim("one", 0);
        SITE.pass(Duration.ofSeconds(3));
        claim("two", 0);
        assertThat(await(SITE.estimators().publish(SITE.site(), state(1), ONE))).isEmpty();
        assertThat(claim("two", -1).published()).isEmpty();
        assertThat(await(SITE.estimators().publish(SITE.site(), state(2), ONE))).hasValue(1);
    }

    /** A node of the last version wrote it: nothing is unlearned, and what it did not know is as anywhere. */
    @Test
    void whatAnOlderVersionPublishedIsRead() {
        claim("one", 0);
        await(SITE.estimators().publish(SITE.site(), state(1), List.of()));
        String key = SITE.keys().estimate();
        String older = SITE.redis("HGET", key, "state").strip().replaceFirst(",\"habits\":\\[.*]}$", "}");
        assertThat(older).doesNotContain("habits");
        SITE.redis("HSET", key, "state", older);
        SITE.redis("HINCRBY", key, "version", "1");
        SiteState read = claim("two", 1).published().orElseThrow();
        assertThat(read.snapshot()).isEqualTo(state(1).snapshot());
        assertThat(read.habits()).isEmpty();
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
        String waits = new ToldAt(0, new Told(13, 7, some, some), false, Optional.empty()).text();
        return new SiteState(
                estimator.snapshot(fence, "12-0"), List.of(new Tombstone("cards:en", 1234.5, waits)), List.of(HABITS));
    }
}

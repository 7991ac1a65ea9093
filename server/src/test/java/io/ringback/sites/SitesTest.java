package io.ringback.sites;

import static io.ringback.redis.RedisSession.await;
import static io.ringback.redis.RedisSession.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.config.site.InvalidSite;
import io.ringback.config.site.SiteReader;
import io.ringback.model.SiteId;
import io.ringback.model.site.Site;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SitesTest {
    private static final SiteId SHOP = new SiteId("shop");
    private static final String JSON = """
            {"id": "shop", "name": {"en": "%s"}, "languages": ["en"], "departments": [{"id": "d", "name": {"en": "D"}}]}""";

    private final AtomicLong clock = new AtomicLong(-5_000_000_000L);
    private final Kept store = new Kept();
    private final Sites sites = new Sites(store, SitesTest::parse, clock::get);

    @Test
    void aChangeIsSeenAfterTwoSeconds() {
        store.put(1, "Old");
        assertThat(name()).isEqualTo("Old");
        store.put(2, "New");
        pass(Duration.ofMillis(1999));
        assertThat(name()).isEqualTo("Old");
        pass(Duration.ofMillis(1));
        assertThat(name()).isEqualTo("New");
        assertThat(store.reads).isEqualTo(2);
    }

    @Test
    void aCopyServesWhileStorageIsAway() {
        store.put(1, "Old");
        assertThat(name()).isEqualTo("Old");
        pass(Duration.ofHours(1));
        store.away = true;
        assertThat(name()).isEqualTo("Old");
        assertThat(failure(sites.find(new SiteId("unseen")))).hasMessageContaining("away");
        store.away = false;
        store.kept = Optional.empty();
        assertThat(await(sites.find(SHOP))).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNoSite() {
        store.kept = Optional.of(new SiteStore.Kept(1, "{\"from\": \"the future\"}"));
        assertThat(await(sites.find(SHOP))).isEmpty();
    }

    private String name() {
        return await(sites.find(SHOP)).orElseThrow().name().in("en").orElseThrow();
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    private static Optional<Site> parse(String json) {
        try {
            return Optional.of(new SiteReader().read(json).site());
        } catch (InvalidSite e) {
            return Optional.empty();
        }
    }

    /** A store whose document and availability a test sets. */
    private static final class Kept implements SiteStore {
        private Optional<SiteStore.Kept> kept = Optional.empty();
        private boolean away;
        private int reads;

        void put(long version, String name) {
            kept = Optional.of(new SiteStore.Kept(version, JSON.formatted(name)));
        }

        @Override
        public CompletionStage<Optional<SiteStore.Kept>> find(SiteId site) {
            reads++;
            return away
                    ? CompletableFuture.failedFuture(new IllegalStateException("away"))
                    : CompletableFuture.completedFuture(kept);
        }

        @Override
        public CompletionStage<List<SiteId>> list() {
            return CompletableFuture.completedFuture(List.of(SHOP));
        }

        @Override
        public CompletionStage<Written> write(SiteId site, String json, OptionalLong expected) {
            return CompletableFuture.failedFuture(new IllegalStateException("read only"));
        }
    }
}

package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.supervision.Board;
import io.ringback.supervision.BoardLink;
import io.ringback.supervision.LiveBoard;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The live list is told at once, then at most once a second and only after a change. Real time. */
final class LiveBoardIT {
    private static final Duration SOON = Duration.ofSeconds(15);

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final SiteTag tag = SiteTag.on(SITE.commands());

    @Test
    void readsAgainOnlyWhenSomethingChanged() {
        List<Board> boards = new CopyOnWriteArrayList<>();
        try (LiveBoard live = new LiveBoard(new RedisBoard(tag), SITE.session().loops())) {
            BoardLink link = live.watch(SITE.site(), boards::add);
            await().atMost(SOON).until(() -> boards.size() == 1);
            await(new RedisRouting(tag).place(SITE.site(), SiteRedis.request(CARDS)));
            for (int i = 0; i < 50; i++) {
                link.changed();
            }
            await().atMost(SOON).until(() -> boards.size() == 2);
            assertThat(boards.get(1).waiting()).hasSize(1);
            await().during(Duration.ofMillis(2_500)).atMost(SOON).until(() -> boards.size() == 2);
            link.close();
        }
    }
}

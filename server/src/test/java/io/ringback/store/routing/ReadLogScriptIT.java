package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.waiting.live.LogEntry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The routing log is read on from any entry. */
final class ReadLogScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void readsOnWhereItStopped() {
        assertThat(read("", 10)).isEmpty();
        SITE.placed(CARDS);
        SITE.placed(CARDS);
        SITE.placed(CARDS);
        List<LogEntry> all = read("", 10);
        assertThat(all)
                .hasSize(3)
                .allMatch(entry -> "place".equals(entry.fields().get("e")));
        assertThat(all.get(0).fields()).containsEntry("l", CARDS.toString()).containsKeys("t", "score", "c");
        assertThat(read("", 2)).isEqualTo(all.subList(0, 2));
        assertThat(read(all.get(1).id(), 10)).isEqualTo(all.subList(2, 3));
        assertThat(read(all.get(2).id(), 10)).isEmpty();
    }

    private static List<LogEntry> read(String after, int most) {
        return await(SITE.estimators().read(SITE.site(), after, most));
    }
}

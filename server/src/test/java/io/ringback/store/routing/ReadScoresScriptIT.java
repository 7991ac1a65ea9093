package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseKind;
import io.ringback.waiting.ledger.HourScore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Scores are read by hour and lane, the latest first. */
final class ReadScoresScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final Promised promised = new Promised(SITE);

    @Test
    void theLatestHourComesFirstAndEmptyOnesAreMissing() {
        long hour = SITE.now() / 3_600_000;
        promised.own();
        PromiseId kept = promised.tell(SITE.placed(LOANS), 5);
        promised.tell(SITE.placed(CARDS), 5);
        promised.came(kept, SITE.now());
        SITE.redis("HSET", SITE.keys().scores(hour - 3), CARDS + "|questions", "4", CARDS + "|p50", "1");

        List<HourScore> day = read(hour - 23, 24);
        assertThat(day).extracting(HourScore::hour).containsExactly(hour, hour, hour - 3);
        assertThat(day).extracting(HourScore::lane).containsExactly(CARDS, LOANS, CARDS);
        assertThat(day.get(1).promises(PromiseKind.FIRST_P90).kept()).isEqualTo(1);
        assertThat(day.get(0).promises(PromiseKind.FIRST_P90).kept()).isZero();
        assertThat(day.get(2).questions()).isEqualTo(4);
        assertThat(read(hour - 3, 1)).containsExactly(day.get(2));
        assertThat(read(hour - 2, 2)).isEmpty();
    }

    private static List<HourScore> read(long from, int count) {
        return await(SITE.ledger().scores(SITE.site(), from, count));
    }
}

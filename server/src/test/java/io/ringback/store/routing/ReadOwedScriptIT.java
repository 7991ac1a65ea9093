package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.promise.PromiseId;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.waiting.Footing;
import io.ringback.waiting.ledger.Owed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is owed, with how the places stand that it is owed to. */
final class ReadOwedScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final Promised promised = new Promised(SITE);

    @BeforeEach
    void own() {
        promised.own();
    }

    @Test
    void theSoonestComesFirst() {
        PromiseId later = promised.tell(SITE.placed(CARDS), 8);
        PromiseId sooner = promised.tell(SITE.placed(CARDS), 3);
        assertThat(owed()).extracting(Owed::promise).containsExactly(sooner, later);
        assertThat(owed())
                .extracting(each -> each.footing().map(Footing::ahead).orElse(-1))
                .containsExactly(1, 0);
        assertThat(owed().get(0).dueAt())
                .isEqualTo(SITE.now() + Duration.ofMinutes(3).toMillis());
    }

    @Test
    void whatIsAtRiskOrOverIsNotAskedAboutAgain() {
        promised.raise(promised.tell(SITE.placed(CARDS), 8));
        promised.tell(SITE.placed(CARDS), 3);
        SITE.pass(Duration.ofMinutes(4));
        assertThat(owed()).isEmpty();
    }

    @Test
    void whoLeftStandsNowhere() {
        PlaceRequest place = SITE.placed(CARDS);
        promised.tell(place, 3);
        await(SITE.routing().end(SITE.site(), place.conversation(), new Leaver.Visitor(place.visitor())));
        assertThat(owed())
                .extracting(Owed::footing)
                .allSatisfy(footing -> assertThat(footing).isEmpty());
    }

    private static List<Owed> owed() {
        return await(SITE.promises().owed(SITE.site()));
    }
}

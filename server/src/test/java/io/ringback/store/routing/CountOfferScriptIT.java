package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.HoldRequest;
import io.ringback.callback.offer.OfferStore.Event;
import io.ringback.callback.oversight.CallFigures;
import io.ringback.model.ConversationId;
import io.ringback.routing.PlaceRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of offers is counted once for each conversation, by lane and hour. */
final class CountOfferScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);

    @Test
    void eachOnceHoweverOftenItIsTold() {
        PlaceRequest place = SITE.placed(CARDS);
        assertThat(count(place.conversation(), Event.WITHDRAWN))
                .as("nothing was offered")
                .isFalse();
        assertThat(count(place.conversation(), Event.OFFERED)).isTrue();
        assertThat(count(place.conversation(), Event.OFFERED)).isFalse();
        assertThat(count(place.conversation(), Event.REFUSED)).isTrue();
        assertThat(count(place.conversation(), Event.WITHDRAWN)).isTrue();
        PlaceRequest other = SITE.placed(CARDS);
        List<CompletionStage<Boolean>> both = List.of(
                new RedisOffers(SITE.tag()).count(SITE.site(), other.conversation(), Event.OFFERED),
                new RedisOffers(SITE.tag()).count(SITE.site(), other.conversation(), Event.OFFERED));
        assertThat(both.stream().filter(each -> await(each)).count())
                .as("in the same moment")
                .isEqualTo(1);
        CallFigures figures = figures();
        assertThat(List.of(
                        figures.count("offered"),
                        figures.count("refused"),
                        figures.count("withdrawn"),
                        figures.count("accepted")))
                .containsExactly(2L, 1L, 1L, 0L);
    }

    @Test
    void whoWaitsNoMoreIsNotCounted() {
        assertThat(count(ConversationId.random(), Event.OFFERED)).isFalse();
        PlaceRequest chat = SITE.active(SITE.available(1, CARDS), CARDS);
        assertThat(count(chat.conversation(), Event.OFFERED)).isFalse();
        assertThat(figures().counts()).isEmpty();
    }

    @Test
    void whoBooksWhatWasOfferedAcceptedIt() {
        PlaceRequest window = SITE.placed(CARDS);
        PlaceRequest turn = SITE.placed(CARDS);
        PlaceRequest quiet = SITE.placed(CARDS);
        count(window.conversation(), Event.OFFERED);
        count(turn.conversation(), Event.OFFERED);
        for (PlaceRequest each : List.of(window, quiet)) {
            HoldRequest hold = calls.request(each.visitor(), calls.window(), CallbackSite.MANY);
            calls.hold(hold);
            calls.book(hold.callback(), each.visitor(), null);
            calls.book(hold.callback(), each.visitor(), null);
        }
        calls.bookTurn(calls.turn(turn, null, Duration.ofMinutes(10)));
        assertThat(figures().count("accepted"))
                .as("not who was offered nothing loud")
                .isEqualTo(2);
    }

    private static boolean count(ConversationId conversation, Event event) {
        return await(new RedisOffers(SITE.tag()).count(SITE.site(), conversation, event));
    }

    /** Of this hour. */
    private static CallFigures figures() {
        return CallFigures.of(await(SITE.ledger().scores(SITE.site(), SITE.now() / 3_600_000, 1)));
    }
}

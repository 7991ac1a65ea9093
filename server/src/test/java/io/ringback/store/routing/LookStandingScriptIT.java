package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.ConversationState;
import io.ringback.model.TopicId;
import io.ringback.model.VisitorId;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.waiting.Footing;
import io.ringback.waiting.Located;
import io.ringback.waiting.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A visitor's standing from the first question to the end; an agent's name only after acceptance. */
final class LookStandingScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void followsTheConversation() {
        SITE.placed(CARDS);
        PlaceRequest request = SITE.placed(CARDS);
        Standing.Wait since = waitFrom(SITE.now());
        assertThat(look(request)).hasValueSatisfying(found -> waitsBehindOne(found, since));
        AgentId agent = SITE.available(2, CARDS);
        assertThat(look(request)).hasValueSatisfying(found -> waitsBehindOne(found, since));
        SITE.desk(agent).offers().forEach(offer -> SITE.accept(agent, offer.offer()));
        assertThat(look(request))
                .contains(new Located(
                        request.conversation(),
                        ConversationState.ACTIVE,
                        CARDS,
                        Optional.empty(),
                        new Standing.Assignee(agent, "Maja", false),
                        null));
        await(SITE.routing().end(SITE.site(), request.conversation(), new Leaver.Agent(agent)));
        assertThat(look(request))
                .contains(new Located(
                        request.conversation(), ConversationState.ENDED, null, Optional.empty(), null, null));
    }

    private static void waitsBehindOne(Located found, Standing.Wait since) {
        assertThat(found.state()).isEqualTo(ConversationState.WAITING);
        assertThat(found.lane()).isEqualTo(CARDS);
        assertThat(found.footing().map(Footing::ahead)).hasValue(1);
        assertThat(found.waiting()).isEqualTo(since);
    }

    @Test
    void isEmptyForAStranger() {
        assertThat(await(SITE.waiting().look(SITE.site(), VisitorId.random()))).isEmpty();
    }

    @Test
    void saysWhetherItIsASecondContactWithinSevenDays() {
        PlaceRequest first = SITE.placed(CARDS);
        assertThat(again(first)).isFalse();
        end(first);

        SITE.pass(Duration.ofDays(7).minusMillis(1));
        PlaceRequest second = back(first);
        assertThat(again(second)).isTrue();
        end(second);

        SITE.pass(Duration.ofDays(7));
        assertThat(again(back(first))).isFalse();
    }

    private static PlaceRequest back(PlaceRequest before) {
        PlaceRequest request = SiteRedis.request(ConversationId.random(), before.visitor(), CARDS, Duration.ZERO);
        SITE.place(request);
        return request;
    }

    private static void end(PlaceRequest request) {
        await(SITE.routing().end(SITE.site(), request.conversation(), new Leaver.Visitor(request.visitor())));
    }

    private static boolean again(PlaceRequest request) {
        return Objects.requireNonNull(look(request).orElseThrow().waiting()).again();
    }

    private static Standing.Wait waitFrom(long since) {
        return new Standing.Wait(
                Instant.ofEpochMilli(since), new TopicId("payment"), false, null, null, Standing.Turn.HERE, null);
    }

    private static Optional<Located> look(PlaceRequest request) {
        return await(SITE.waiting().look(SITE.site(), request.visitor()));
    }
}

package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.HeadStartGiven;
import io.ringback.model.TopicId;
import io.ringback.model.VisitorId;
import io.ringback.model.site.HeadStart;
import io.ringback.model.site.LineRules;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.WrapUp;
import io.ringback.supervision.Board;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who comes again: kept for the agent who knows them, for so long and no longer; in front by so much, with the reason. */
final class KnownVisitorIT {
    private static final TopicId PAYMENT = new TopicId("payment");
    private static final HeadStart TOPIC = new HeadStart(new HeadStart.OfTopic(PAYMENT), 5);
    private static final HeadStart REPEAT = new HeadStart(new HeadStart.Repeat(7), 10);
    private static final HeadStart DROPPED = new HeadStart(new HeadStart.Dropped(1), 50);

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void whoServedThemBeforeIsAskedFirst() {
        SITE.department(preferred());
        AgentId longestIdle = SITE.available(1, CARDS);
        AgentId known = SITE.away(1, CARDS);
        SITE.setStatus(longestIdle, AgentStatus.AWAY);
        SITE.setStatus(known, AgentStatus.AVAILABLE);
        VisitorId visitor = served(known);
        SITE.setStatus(longestIdle, AgentStatus.AVAILABLE);
        SITE.pass(Duration.ofSeconds(1));
        again(visitor);
        assertThat(SITE.desk(known).offers()).hasSize(1);
        assertThat(SITE.desk(longestIdle).offers()).isEmpty();
    }

    @Test
    void aBusyOneKeepsThePlaceFromOthersUntilTheTimeIsOver() {
        SITE.department(preferred());
        AgentId known = SITE.available(1, CARDS);
        VisitorId visitor = served(known);
        SITE.active(known, CARDS);
        AgentId other = SITE.available(1, CARDS);
        PlaceRequest request = again(visitor);
        assertThat(SITE.desk(other).offers()).isEmpty();
        Board.Waiting waiting = await(SITE.board().look(SITE.site())).waiting().get(0);
        assertThat(waiting.keptFor()).isEqualTo(known);
        stay(19, request, known, other);
        assertThat(SITE.desk(other).offers()).isEmpty();
        stay(2, request, known, other);
        assertThat(SITE.offer(other).who().conversation()).isEqualTo(request.conversation());
    }

    @Test
    void aKeptPlaceIsTakenWithItsOwnScoreWhenTheAgentIsFree() {
        SITE.department(preferred());
        AgentId known = SITE.available(1, CARDS);
        VisitorId visitor = served(known);
        PlaceRequest chat = SITE.active(known, CARDS);
        PlaceRequest earlier = SITE.placed(CARDS);
        PlaceRequest kept = again(visitor);
        end(known, chat);
        assertThat(SITE.offer(known).who().conversation()).isEqualTo(earlier.conversation());
        SITE.accept(known, SITE.offer(known).offer());
        end(known, earlier);
        assertThat(SITE.offer(known).who().conversation()).isEqualTo(kept.conversation());
    }

    @Test
    void nothingIsKeptForWhoIsNotThereOrGoesAway() {
        SITE.department(preferred());
        AgentId known = SITE.available(1, CARDS);
        VisitorId first = served(known);
        VisitorId second = served(known);
        SITE.active(known, CARDS);
        AgentId other = SITE.available(2, CARDS);
        PlaceRequest kept = again(first);
        SITE.setStatus(known, AgentStatus.AWAY);
        assertThat(SITE.offer(other).who().conversation()).isEqualTo(kept.conversation());
        again(second);
        assertThat(SITE.desk(other).offers()).hasSize(2);
    }

    @Test
    void headStartsAddUpToAnHourAndAreShownWithTheirReasons() {
        AgentId agent = SITE.available(1, CARDS);
        VisitorId visitor = served(agent);
        SITE.active(agent, CARDS);
        PlaceRequest earlier = SITE.placed(CARDS);
        PlaceRequest request = place(visitor, List.of(TOPIC, REPEAT, DROPPED));
        assertThat(SITE.ahead(request)).isZero();
        assertThat(SITE.ahead(earlier)).isEqualTo(1);
        Board.Waiting waiting = await(SITE.board().look(SITE.site())).waiting().get(0);
        assertThat(waiting.headStart()).isEqualTo(new HeadStartGiven(15, List.of("topic", "repeat")));
        AgentId other = SITE.available(1, CARDS);
        assertThat(SITE.offer(other).who().headStart()).isEqualTo(waiting.headStart());
        assertThat(SITE.offer(other).toldAhead()).isZero();
    }

    @Test
    void aChatThatBrokeOffCountsUntilItsDayIsOver() {
        AgentId lost = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(lost, CARDS);
        for (int second = 0; second < 46; second++) {
            SITE.run(Duration.ofSeconds(1));
        }
        await(SITE.routing().end(SITE.site(), chat.conversation(), new Leaver.Visitor(chat.visitor())));
        PlaceRequest again = place(chat.visitor(), List.of(TOPIC, REPEAT, DROPPED));
        assertThat(given(again)).isEqualTo(new HeadStartGiven(60, List.of("topic", "repeat", "dropped")));
        await(SITE.routing().end(SITE.site(), again.conversation(), new Leaver.Visitor(chat.visitor())));
        SITE.pass(Duration.ofDays(2));
        assertThat(given(place(chat.visitor(), List.of(REPEAT, DROPPED))))
                .isEqualTo(new HeadStartGiven(10, List.of("repeat")));
    }

    @Test
    void whoLeftTheLineUnansweredGainsNothing() {
        PlaceRequest left = SITE.placed(CARDS);
        await(SITE.routing().end(SITE.site(), left.conversation(), new Leaver.Visitor(left.visitor())));
        assertThat(given(place(left.visitor(), List.of(REPEAT, DROPPED)))).isNull();
    }

    private static @Nullable HeadStartGiven given(PlaceRequest request) {
        return await(SITE.board().look(SITE.site())).waiting().stream()
                .filter(each -> each.conversation().equals(request.conversation()))
                .findFirst()
                .orElseThrow()
                .headStart();
    }

    private static VisitorId served(AgentId agent) {
        PlaceRequest chat = SITE.active(agent, CARDS);
        end(agent, chat);
        return chat.visitor();
    }

    private static void end(AgentId agent, PlaceRequest chat) {
        await(SITE.routing().end(SITE.site(), chat.conversation(), new Leaver.Agent(agent)));
        await(SITE.routing().finishWrapUp(SITE.site(), agent, chat.conversation(), new WrapUp(null, null)));
    }

    private static PlaceRequest again(VisitorId visitor) {
        return place(visitor, List.of());
    }

    private static PlaceRequest place(VisitorId visitor, List<HeadStart> starts) {
        SITE.pass(Duration.ofMillis(1));
        PlaceRequest request = new PlaceRequest(
                ConversationId.random(), visitor, CARDS, starts, PAYMENT, "en", "Ana", "My card was declined");
        SITE.place(request);
        return request;
    }

    private static void stay(int seconds, PlaceRequest request, AgentId... agents) {
        for (int second = 0; second < seconds; second++) {
            SITE.stayHere(request);
            SITE.stayOn(agents);
            SITE.run(Duration.ofSeconds(1));
        }
    }

    private static LineRules preferred() {
        return new LineRules(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofSeconds(20), 1);
    }
}

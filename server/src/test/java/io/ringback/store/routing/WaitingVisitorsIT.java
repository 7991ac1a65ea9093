package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.agents.Availability;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.ConversationState;
import io.ringback.model.VisitorId;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.waiting.Standing;
import io.ringback.waiting.VisitorLink;
import io.ringback.waiting.WaitEstimates;
import io.ringback.waiting.WaitingVisitors;
import io.ringback.waiting.screen.Cause;
import io.ringback.waiting.screen.WaitEstimate;
import io.ringback.waiting.screen.WaitRange;
import io.ringback.waiting.screen.WaitScreen;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Those who wait here see their number go down without asking, and keep their place alive while connected. Real time. */
final class WaitingVisitorsIT {
    private static final Duration SOON = Duration.ofSeconds(15);

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final SiteTag tag = SiteTag.on(SITE.commands());
    private final RedisRouting routing = new RedisRouting(tag);
    private final List<Standing> told = new CopyOnWriteArrayList<>();
    private WaitingVisitors waiting;

    @BeforeEach
    void start() {
        waiting = new WaitingVisitors(
                new RedisWaiting(tag), WaitEstimates.NONE, SITE.session().loops());
    }

    @AfterEach
    void stop() {
        waiting.close();
    }

    @Test
    void tellsOnlyChangesOfTheNumberAhead() {
        PlaceRequest first = placed();
        PlaceRequest second = placed();
        PlaceRequest third = placed();
        waiting.follow(SITE.site(), third.visitor(), told::add);
        await().atMost(SOON).until(() -> told.size() == 1);
        leave(first);
        await().atMost(SOON).until(() -> told.size() == 2);
        leave(second);
        await().atMost(SOON).until(() -> told.size() == 3);
        assertThat(told).extracting(WaitingVisitorsIT::ahead).containsExactly(2, 1, 0);
    }

    @Test
    void keepsWithThePlaceWhatWasPromised() {
        waiting.close();
        waiting = measured();
        PlaceRequest request = placed();
        waiting.follow(SITE.site(), request.visitor(), told::add);
        await().atMost(SOON).until(() -> !promise(request).isEmpty());
        WaitScreen screen = Objects.requireNonNull(told.get(0).screen());
        assertThat(screen.range()).isEqualTo(new WaitRange(4, 7));
        assertThat(promise(request)).isEqualTo("0 4 7 " + screen.promiseAt() + " 4 7 " + screen.promiseAt() + " 0");
        Standing elsewhere = await(waiting.look(SITE.site(), request.visitor())).orElseThrow();
        assertThat(elsewhere.screen()).isEqualTo(screen);
    }

    @Test
    void saysWhyMorePeopleStandInFront() {
        PlaceRequest request = placed();
        waiting.follow(SITE.site(), request.visitor(), told::add);
        await().atMost(SOON).until(() -> told.size() == 1);
        await(routing.place(
                SITE.site(),
                SiteRedis.request(ConversationId.random(), VisitorId.random(), CARDS, Duration.ofMinutes(5))));
        await().atMost(SOON).until(() -> told.size() == 2);
        WaitScreen screen = Objects.requireNonNull(told.get(1).screen());
        assertThat(screen.ahead()).isEqualTo(1);
        assertThat(screen.cause()).isEqualTo(Cause.PRECEDENCE);
    }

    private WaitingVisitors measured() {
        return new WaitingVisitors(
                new RedisWaiting(tag),
                question -> WaitEstimate.measured(240, 300, 420),
                SITE.session().loops());
    }

    private static String promise(PlaceRequest request) {
        return SITE.redis("HGET", SITE.keys().place(request.conversation()), "promise");
    }

    @Test
    void tellsOfTheAgentOnceTheyAccepted() {
        RedisAgents agents = new RedisAgents(tag);
        PlaceRequest request = placed();
        VisitorLink link = waiting.follow(SITE.site(), request.visitor(), told::add);
        AgentId agent = AgentId.random();
        await(agents.signOn(SITE.site(), SiteRedis.profile(agent, 1, CARDS)));
        await(agents.setAvailability(SITE.site(), agent, new Availability(AgentStatus.AVAILABLE, null, null)));
        await(routing.accept(
                SITE.site(),
                agent,
                await(agents.look(SITE.site(), agent)).offers().get(0).offer()));
        link.refresh();
        Standing.Assignee maja = new Standing.Assignee(agent, "Maja", false);
        await().atMost(SOON).until(() -> told.stream().anyMatch(standing -> maja.equals(standing.agent())));
        await(routing.end(SITE.site(), request.conversation(), new Leaver.Agent(agent)));
        link.refresh();
        await().atMost(SOON)
                .until(() -> told.stream().anyMatch(standing -> standing.state() == ConversationState.ENDED));
        assertThat(told).doesNotHaveDuplicates();
    }

    @Test
    void keepsThePlaceAliveWhileConnected() {
        PlaceRequest request = placed();
        double first = lease(request);
        VisitorLink link = waiting.follow(SITE.site(), request.visitor(), told::add);
        await().atMost(SOON).until(() -> lease(request) > first);
        double second = lease(request);
        await().atMost(SOON).until(() -> lease(request) > second + 4_000);
        link.close();
        double last = lease(request);
        await().during(Duration.ofSeconds(6)).atMost(SOON).until(() -> lease(request) == last);
    }

    private static int ahead(Standing standing) {
        return Objects.requireNonNull(standing.screen()).ahead();
    }

    private static double lease(PlaceRequest request) {
        return Double.parseDouble(SITE.redis("ZSCORE", SITE.keys().timers(), "here|" + request.conversation()));
    }

    private PlaceRequest placed() {
        PlaceRequest request = SiteRedis.request(CARDS);
        await(routing.place(SITE.site(), request));
        return request;
    }

    private void leave(PlaceRequest request) {
        await(routing.end(SITE.site(), request.conversation(), new Leaver.Visitor(request.visitor())));
    }
}

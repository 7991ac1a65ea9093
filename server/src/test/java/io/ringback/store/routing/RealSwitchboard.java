package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.AgentDesk;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.OfferId;
import io.ringback.model.VisitorId;
import io.ringback.routing.Acceptance;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.WrapUp;
import io.ringback.waiting.Footing;
import io.ringback.waiting.WaitQuestion;
import io.ringback.waiting.estimate.Told;
import io.ringback.waiting.live.LogEntry;
import io.ringback.waiting.simulated.Switchboard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/** The real scripts on a clock of their own, and the estimates as a node makes them from the routing log. */
final class RealSwitchboard implements Switchboard {
    private static final String DEPARTMENT = "cards";
    private static final double SECOND = 1000;
    private static final int MOST_ENTRIES = 1_000;

    private final SiteRedis site;
    private final SteppedEstimates estimates;
    private final long began;
    private final Map<String, AgentId> agents = new HashMap<>();
    private final Map<String, PlaceRequest> requests = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, OfferId> offers = new HashMap<>();
    private String read = "";
    private boolean changed;

    RealSwitchboard(SiteRedis site, SteppedEstimates estimates) {
        this.site = site;
        this.estimates = estimates;
        this.began = site.now();
    }

    @Override
    public void at(double now) {
        site.pass(Duration.ofMillis(Math.max(0, began + Math.round(now * SECOND) - site.now())));
    }

    @Override
    public void signOn(String agent, int capacity, List<String> lanes) {
        AgentId id = agents.computeIfAbsent(agent, name -> new AgentId("a_" + padded(name)));
        names.put(id.value(), agent);
        Lane[] served = lanes.stream().map(RealSwitchboard::lane).toArray(Lane[]::new);
        await(site.agents().signOn(site.site(), SiteRedis.profile(id, capacity, served)));
        changed = true;
    }

    @Override
    public void available(String agent) {
        site.setStatus(agent(agent), AgentStatus.AVAILABLE);
        changed = true;
    }

    @Override
    public void away(String agent, OptionalDouble back) {
        Long returns = back.isPresent() ? Long.valueOf(began + Math.round(back.getAsDouble() * SECOND)) : null;
        site.setStatus(agent(agent), AgentStatus.AWAY, null, returns);
        changed = true;
    }

    @Override
    public void place(String id, String lane, int head) {
        ConversationId conversation = new ConversationId("c_" + padded(id));
        VisitorId visitor = new VisitorId("v_" + padded(id));
        PlaceRequest request = SiteRedis.request(conversation, visitor, lane(lane), Duration.ofMinutes(head));
        requests.put(id, request);
        names.put(conversation.value(), id);
        site.place(request);
        changed = true;
    }

    @Override
    public void accept(String id, String agent) {
        OfferId offer = Objects.requireNonNull(offers.remove(id));
        assertThat(site.accept(agent(agent), offer)).isInstanceOf(Acceptance.Accepted.class);
        changed = true;
    }

    @Override
    public void giveUp(String id) {
        PlaceRequest request = request(id);
        end(request, new Leaver.Visitor(request.visitor()));
        forget(id);
    }

    @Override
    public void end(String id, String agent) {
        end(request(id), new Leaver.Agent(agent(agent)));
    }

    private void end(PlaceRequest request, Leaver by) {
        assertThat(await(site.routing().end(site.site(), request.conversation(), by))
                        .answer())
                .isTrue();
        changed = true;
    }

    @Override
    public void finish(String id, String agent) {
        assertThat(await(site.routing()
                        .finishWrapUp(site.site(), agent(agent), request(id).conversation(), new WrapUp(null, null))))
                .isTrue();
        forget(id);
        changed = true;
    }

    private void forget(String id) {
        names.remove(Objects.requireNonNull(requests.remove(id)).conversation().value());
        offers.remove(id);
    }

    @Override
    public List<Ring> rings() {
        List<Ring> all = new ArrayList<>();
        if (changed) {
            changed = false;
            for (LogEntry entry : await(site.estimators().read(site.site(), read, MOST_ENTRIES))) {
                read = entry.id();
                String event = entry.fields().getOrDefault("e", "");
                String id = names.get(entry.fields().getOrDefault("c", ""));
                if (id != null && (event.equals("offer") || event.equals("back"))) {
                    all.add(ring(id, entry.fields().getOrDefault("a", ""), event.equals("back")));
                }
            }
        }
        return all;
    }

    private Ring ring(String id, String agent, boolean back) {
        if (!back) {
            ConversationId conversation = request(id).conversation();
            offers.put(
                    id,
                    site.desk(new AgentId(agent)).offers().stream()
                            .filter(each -> each.who().conversation().equals(conversation))
                            .map(AgentDesk.Offered::offer)
                            .findFirst()
                            .orElseThrow());
        }
        return new Ring(id, Objects.requireNonNull(names.get(agent)), back);
    }

    @Override
    public Answer ask(String id) {
        ConversationId conversation = request(id).conversation();
        Footing at = await(site.waiting().ranks(site.site(), List.of(conversation)))
                .get(0)
                .footing()
                .orElseThrow();
        return new Answer(
                estimates.ask(new WaitQuestion(
                        site.site(),
                        conversation,
                        at.lane(),
                        at.headStartMs(),
                        at.now() - at.since(),
                        at.weighted(),
                        at.rings())),
                at.ahead());
    }

    @Override
    public Map<String, Told> tick() {
        Map<String, Told> kept = new HashMap<>();
        estimates.tick().forEach((conversation, told) -> {
            String id = names.get(conversation.value());
            if (id != null) {
                kept.put(id, told.told());
            }
        });
        return kept;
    }

    private PlaceRequest request(String id) {
        return Objects.requireNonNull(requests.get(id), id);
    }

    private AgentId agent(String name) {
        return Objects.requireNonNull(agents.get(name), name);
    }

    private static Lane lane(String language) {
        return SiteRedis.lane(DEPARTMENT, language);
    }

    /** As long as an id is. */
    private static String padded(String name) {
        return name + "-".repeat(22 - name.length());
    }
}

package io.ringback.bench.routing;

import io.ringback.agents.AgentDesk;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.routing.Decision;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.WrapUp;
import io.ringback.waiting.Rank;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A site in which all agents are busy and people wait. A decision is: a wrap-up is finished, and in the same script the slot goes to the
 * first in line; then somebody else comes and waits.
 */
final class Crowd {
    private static final WrapUp SOLVED = new WrapUp("solved", null);

    /**
     * @param match the slot that is freed goes to the first in line
     * @param arrive a newcomer takes a place behind all others
     */
    record Costs(Cost match, Cost arrive) {
        double redisMicros() {
            return match.redisMicrosEach() + arrive.redisMicrosEach();
        }
    }

    private final RoutingSite site;
    private final List<AgentId> agents;
    private final List<PlaceRequest> came = new ArrayList<>();

    /** Fills a site: all slots are chats, and so many wait. */
    Crowd(RoutingSite site, int agents, int capacity, int waiting) throws IOException, InterruptedException {
        this.site = site;
        this.agents = site.available(agents, capacity);
        arrive(agents * capacity);
        acceptAll();
        arrive(waiting);
    }

    /** Decisions until there were so many; each cycle frees every slot once. */
    Costs decide(int decisions) throws IOException, InterruptedException {
        Cost match = new Cost(0, 0, 0, 0, 0);
        Cost arrive = match;
        while (match.calls() < decisions) {
            List<Chat> chats = chats();
            List<Decision<Boolean>> ended = site.run(
                    chats.size(),
                    i -> site.routing()
                            .end(
                                    RoutingSite.SITE,
                                    chats.get(i).place(),
                                    new Leaver.Agent(chats.get(i).agent())));
            if (ended.stream().anyMatch(end -> !end.answer())) {
                throw new IOException("a chat was over before it was ended");
            }
            match = match.and(site.cost(
                    chats.size(),
                    i -> site.routing()
                            .finishWrapUp(
                                    RoutingSite.SITE,
                                    chats.get(i).agent(),
                                    chats.get(i).place(),
                                    SOLVED)));
            acceptAll();
            arrive = arrive.and(arrive(chats.size()));
        }
        return new Costs(match, arrive);
    }

    /** Who came last, up to so many, and still waits. */
    List<PlaceRequest> lastToCome(int count) throws IOException, InterruptedException {
        List<PlaceRequest> last = came.subList(came.size() - count, came.size());
        List<List<Rank>> ranks = site.run(
                count,
                i -> site.waiting().ranks(RoutingSite.SITE, List.of(last.get(i).conversation())));
        return IntStream.range(0, count)
                .filter(i -> ranks.get(i).get(0).ahead() != Rank.GONE)
                .mapToObj(last::get)
                .toList();
    }

    private record Chat(AgentId agent, ConversationId place) {}

    private Cost arrive(int count) throws IOException, InterruptedException {
        int before = came.size();
        for (int i = 0; i < count; i++) {
            came.add(site.newcomer());
        }
        return site.cost(count, i -> site.routing().place(RoutingSite.SITE, came.get(before + i)));
    }

    private void acceptAll() throws IOException, InterruptedException {
        record Ringing(AgentId agent, AgentDesk.Offered offer) {}
        List<AgentDesk> desks = desks();
        List<Ringing> ringing = new ArrayList<>();
        for (int i = 0; i < agents.size(); i++) {
            for (AgentDesk.Offered offer : desks.get(i).offers()) {
                ringing.add(new Ringing(agents.get(i), offer));
            }
        }
        site.run(
                ringing.size(),
                i -> site.routing()
                        .accept(
                                RoutingSite.SITE,
                                ringing.get(i).agent(),
                                ringing.get(i).offer().offer()));
    }

    private List<Chat> chats() throws IOException, InterruptedException {
        List<AgentDesk> desks = desks();
        List<Chat> chats = new ArrayList<>();
        for (int i = 0; i < agents.size(); i++) {
            for (AgentDesk.Chat chat : desks.get(i).chats()) {
                chats.add(new Chat(agents.get(i), chat.who().conversation()));
            }
        }
        return chats;
    }

    private List<AgentDesk> desks() throws IOException, InterruptedException {
        return site.run(agents.size(), i -> site.agents().look(RoutingSite.SITE, agents.get(i)));
    }
}

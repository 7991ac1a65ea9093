package io.ringback.bench.routing;

import io.ringback.agents.AgentDesk;
import io.ringback.model.AgentId;
import io.ringback.routing.Acceptance;
import io.ringback.routing.Decision;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Placement;
import io.ringback.routing.Step;
import io.ringback.routing.WrapUp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All slots of a site are filled and emptied again, one kind of step after the other, so that each kind has its own cost. Nobody waits
 * before or after.
 */
final class Life {
    private static final WrapUp SOLVED = new WrapUp("solved", null);

    /** The steps of one conversation, and the floor. */
    enum Part {
        FLOOR("floor: ten bare commands"),
        ASSIGN("place a visitor and reserve an agent: **the assignment**"),
        LOOK("read the agent's desk"),
        ACCEPT("accept"),
        END("end"),
        FREE("finish the wrap-up"),
        SETTLE("three steps told to the conversation");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private record Offer(AgentId agent, AgentDesk.Offered offered) {}

    private final RoutingSite site;
    private final List<AgentId> agents;
    private final int slots;

    Life(RoutingSite site, List<AgentId> agents, int slots) {
        this.site = site;
        this.agents = agents;
        this.slots = slots;
    }

    /** One cycle. */
    Map<Part, Cost> run() throws IOException, InterruptedException {
        Map<Part, Cost> costs = new EnumMap<>(Part.class);
        costs.put(Part.FLOOR, floor());
        List<Step> steps = new ArrayList<>();
        costs.put(Part.ASSIGN, assign(steps));
        costs.put(
                Part.LOOK, site.cost(slots, i -> site.agents().look(RoutingSite.SITE, agents.get(i % agents.size()))));
        List<Offer> offers = offers();
        costs.put(Part.ACCEPT, accept(offers, steps));
        costs.put(Part.END, end(offers, steps));
        costs.put(
                Part.FREE,
                site.cost(
                        slots,
                        i -> site.routing()
                                .finishWrapUp(
                                        RoutingSite.SITE,
                                        offers.get(i).agent(),
                                        offers.get(i).offered().who().conversation(),
                                        SOLVED)));
        Cost settled = site.cost(steps.size(), i -> site.routing().settle(RoutingSite.SITE, steps.get(i)));
        costs.put(
                Part.SETTLE,
                new Cost(slots, settled.nanos(), settled.redisMicros(), settled.commands(), settled.cpuMicros()));
        return costs;
    }

    private Cost floor() throws IOException, InterruptedException {
        List<PlaceRequest> requests = newcomers();
        Floor floor = Floor.of(site, agents);
        Cost cost = site.cost(slots, i -> floor.run(requests.get(i), i + 1));
        floor.forget();
        return cost;
    }

    private Cost assign(List<Step> steps) throws IOException, InterruptedException {
        List<PlaceRequest> requests = newcomers();
        Meter before = Meter.read(site.commands());
        List<Decision<Placement>> answers =
                site.run(slots, i -> site.routing().place(RoutingSite.SITE, requests.get(i)));
        Cost cost = Meter.read(site.commands()).since(before, slots);
        for (Decision<Placement> answer : answers) {
            if (!(answer.answer() instanceof Placement.Reserved)) {
                throw new IOException("a visitor found no agent although slots were free: " + answer.answer());
            }
            steps.addAll(answer.steps());
        }
        return cost;
    }

    private Cost accept(List<Offer> offers, List<Step> steps) throws IOException, InterruptedException {
        Meter before = Meter.read(site.commands());
        List<Decision<Acceptance>> answers = site.run(
                slots,
                i -> site.routing()
                        .accept(
                                RoutingSite.SITE,
                                offers.get(i).agent(),
                                offers.get(i).offered().offer()));
        Cost cost = Meter.read(site.commands()).since(before, slots);
        for (Decision<Acceptance> answer : answers) {
            if (!(answer.answer() instanceof Acceptance.Accepted)) {
                throw new IOException("an offer was gone before it was accepted");
            }
            steps.addAll(answer.steps());
        }
        return cost;
    }

    private Cost end(List<Offer> offers, List<Step> steps) throws IOException, InterruptedException {
        Meter before = Meter.read(site.commands());
        List<Decision<Boolean>> answers = site.run(
                slots,
                i -> site.routing()
                        .end(
                                RoutingSite.SITE,
                                offers.get(i).offered().who().conversation(),
                                new Leaver.Agent(offers.get(i).agent())));
        Cost cost = Meter.read(site.commands()).since(before, slots);
        answers.forEach(answer -> steps.addAll(answer.steps()));
        return cost;
    }

    private List<Offer> offers() throws IOException, InterruptedException {
        List<AgentDesk> desks = site.run(agents.size(), i -> site.agents().look(RoutingSite.SITE, agents.get(i)));
        return IntStream.range(0, agents.size())
                .boxed()
                .flatMap(i -> desks.get(i).offers().stream().map(offered -> new Offer(agents.get(i), offered)))
                .toList();
    }

    private List<PlaceRequest> newcomers() {
        return IntStream.range(0, slots).mapToObj(i -> site.newcomer()).toList();
    }
}

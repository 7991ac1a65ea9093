package io.ringback.store.routing;

import io.ringback.agents.AgentProfile;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import io.ringback.model.TopicId;
import io.ringback.model.VisitorId;
import io.ringback.model.site.HeadStart;
import io.ringback.routing.PlaceRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes up agents and visitors; some visitors come again. Ids come from the seed too, because they decide between equals. */
final class SimulatedPeople {
    static final List<Lane> LANES = List.of(
            Lane.parse("cards:en"),
            Lane.parse("cards:sl"),
            Lane.parse("loans:en"),
            Lane.parse("help:en"),
            Lane.parse("help:fa"));

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final HeadStart URGENT = new HeadStart(new HeadStart.OfTopic(new TopicId("payment")), 5);
    private static final HeadStart AGAIN = new HeadStart(new HeadStart.Repeat(1), 3);
    private static final HeadStart BROKE = new HeadStart(new HeadStart.Dropped(1), 58);

    private final Random random;
    private final Set<VisitorId> former = new LinkedHashSet<>();

    SimulatedPeople(Random random) {
        this.random = random;
    }

    AgentId agent() {
        return new AgentId("a_" + id());
    }

    AgentProfile profile(AgentId id) {
        List<Lane> served = new ArrayList<>(LANES);
        Collections.shuffle(served, random);
        Map<DepartmentId, Integer> skills = Map.of(
                new DepartmentId("cards"), 1 + random.nextInt(5), new DepartmentId("help"), 1 + random.nextInt(5));
        return new AgentProfile(id, "Maja", random.nextInt(5), skills, served.subList(0, 1 + random.nextInt(3)));
    }

    /** Somebody new, or somebody whose last conversation is over. */
    PlaceRequest request() {
        Lane lane = LANES.get(random.nextInt(LANES.size()));
        VisitorId visitor = new VisitorId("v_" + id());
        if (!former.isEmpty() && random.nextInt(3) == 0) {
            visitor = former.iterator().next();
            former.remove(visitor);
        }
        List<HeadStart> starts = new ArrayList<>();
        if (random.nextInt(10) == 0) {
            starts.add(URGENT);
        }
        if (random.nextBoolean()) {
            starts.add(AGAIN);
            starts.add(BROKE);
        }
        ConversationId conversation = new ConversationId("c_" + id());
        return new PlaceRequest(
                conversation, visitor, lane, starts, new TopicId("payment"), lane.language(), "Ana", "My card");
    }

    void left(VisitorId visitor) {
        former.add(visitor);
    }

    private String id() {
        return random.ints(22, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}

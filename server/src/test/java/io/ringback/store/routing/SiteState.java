package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import io.ringback.model.TurnState;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.redis.Reply;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Everything routing holds of a site at one moment, read past the code under test. */
record SiteState(Map<Lane, Line> lines, Map<AgentId, Agent> agents, Map<ConversationId, Place> places) {
    private static final LuaScript READ = LuaScript.load("routing/read_site");

    /** A lane's places and those who can be matched, each with its score, its free agents, and agents at work by status. */
    record Line(
            Map<ConversationId, Double> all,
            Map<ConversationId, Double> ready,
            Map<ConversationId, Double> away,
            List<AgentId> free,
            Map<String, String> staff) {
        int staff(String status) {
            return Integer.parseInt(staff.getOrDefault(status, "0"));
        }
    }

    /** An agent with what lies on the desk: conversation to state; at work is who is signed on or in the grace. */
    record Agent(
            String status,
            int capacity,
            int used,
            double idle,
            double turn,
            boolean limited,
            String skills,
            List<Lane> lanes,
            Map<ConversationId, String> desk,
            boolean atWork,
            Map<ConversationId, Double> kept) {
        boolean wouldTake() {
            return status.equals("available") && used < capacity;
        }

        int skill(DepartmentId department) {
            return Arrays.stream(skills.split(" ", -1))
                    .filter(each -> each.startsWith(department + "="))
                    .mapToInt(each -> Integer.parseInt(each.substring(each.indexOf('=') + 1)))
                    .findFirst()
                    .orElse(3);
        }
    }

    /** A place. */
    record Place(
            String state,
            Lane lane,
            double score,
            TurnState turn,
            long turnEnds,
            List<AgentId> agents,
            String kept,
            long since,
            long n) {
        boolean here() {
            return turn == TurnState.HERE;
        }
    }

    Line line(Lane lane) {
        return lines.getOrDefault(lane, new Line(Map.of(), Map.of(), Map.of(), List.of(), Map.of()));
    }

    Agent agent(String id) {
        return Objects.requireNonNull(agents.get(new AgentId(id)), id);
    }

    static SiteState read(RedisCommands redis, RoutingKeys keys, Collection<AgentId> agents) {
        Args args = Args.none();
        agents.forEach(agent -> args.add(agent.value()));
        Reply answer = SiteRedis.await(redis.run(READ, keys.root(), args));
        Map<Lane, Line> lines = new HashMap<>();
        for (Reply lane : answer.at(0)) {
            lines.put(Lane.parse(lane.at(0).text()), line(lane));
        }
        Map<AgentId, Agent> known = new LinkedHashMap<>();
        for (Reply agent : answer.at(1)) {
            if (agent.at(1).size() > 0) {
                known.put(
                        new AgentId(agent.at(0).text()),
                        agent(
                                fields(agent.at(1)),
                                fields(agent.at(2)),
                                agent.at(3).number() == 1,
                                scores(agent.at(4))));
            }
        }
        Map<ConversationId, Place> places = new HashMap<>();
        for (Reply place : answer.at(2)) {
            places.put(new ConversationId(place.at(0).text()), place(fields(place.at(1))));
        }
        return new SiteState(lines, known, places);
    }

    private static Line line(Reply lane) {
        List<AgentId> free = new ArrayList<>();
        lane.at(3).forEach(agent -> free.add(new AgentId(agent.text())));
        return new Line(scores(lane.at(1)), scores(lane.at(2)), scores(lane.at(5)), free, fields(lane.at(4)));
    }

    private static Map<ConversationId, Double> scores(Reply flat) {
        Map<ConversationId, Double> scores = new LinkedHashMap<>();
        for (int i = 0; i < flat.size(); i += 2) {
            scores.put(new ConversationId(flat.at(i).text()), flat.at(i + 1).decimal());
        }
        return scores;
    }

    private static Agent agent(
            Map<String, String> f, Map<String, String> desk, boolean atWork, Map<ConversationId, Double> kept) {
        Map<ConversationId, String> held = desk.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("c_"))
                .collect(Collectors.toMap(entry -> new ConversationId(entry.getKey()), Map.Entry::getValue));
        return new Agent(
                of(f, "status"),
                Integer.parseInt(of(f, "capacity")),
                Integer.parseInt(of(f, "used")),
                Double.parseDouble(of(f, "idle")),
                Double.parseDouble(f.getOrDefault("turn", "0")),
                "1".equals(f.get("limited")),
                f.getOrDefault("skills", ""),
                Arrays.stream(of(f, "lanes").split(" ")).map(Lane::parse).toList(),
                held,
                atWork,
                kept);
    }

    private static Place place(Map<String, String> f) {
        return new Place(
                of(f, "state"),
                Lane.parse(of(f, "lane")),
                Double.parseDouble(of(f, "score")),
                TurnState.parse(of(f, "here")),
                Long.parseLong(f.getOrDefault("turnEnds", "0")),
                Arrays.stream(f.getOrDefault("agent", "").split(" "))
                        .filter(each -> !each.isEmpty())
                        .map(AgentId::new)
                        .toList(),
                f.getOrDefault("kept", ""),
                Long.parseLong(of(f, "since")),
                Long.parseLong(f.getOrDefault("n", "0")));
    }

    private static String of(Map<String, String> fields, String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    private static Map<String, String> fields(Reply flat) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < flat.size(); i += 2) {
            fields.put(flat.at(i).text(), flat.at(i + 1).text());
        }
        return fields;
    }
}

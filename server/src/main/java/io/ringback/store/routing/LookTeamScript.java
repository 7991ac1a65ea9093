package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.routing.Team;
import io.ringback.store.ServerClock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** {@code agents/look_team.lua}. */
final class LookTeamScript {
    private static final LuaScript SCRIPT = LuaScript.load("agents/look_team");
    private static final int MOST_AGENTS = 500;

    private final SiteTag tag;

    LookTeamScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Team> run(SiteId site) {
        Args args = tag.args(ServerClock.NOW).add(MOST_AGENTS);
        return tag.run(SCRIPT, site, args).thenApply(LookTeamScript::team);
    }

    private static Team team(Reply answer) {
        Map<Lane, Integer> waiting = new HashMap<>();
        answer.at(2)
                .forEach(line -> waiting.put(
                        Lane.parse(line.at(0).text()), (int) line.at(1).number()));
        return new Team(
                answer.at(0).number(),
                answer.at(1).list().stream()
                        .map(LookTeamScript::member)
                        .sorted(Comparator.comparing(Team.Member::name))
                        .toList(),
                waiting);
    }

    private static Team.Member member(Reply agent) {
        AgentStatus status = AgentStatus.parse(agent.at(2).text());
        long free = agent.at(3).number() - agent.at(4).number();
        return new Team.Member(
                new AgentId(agent.at(0).text()),
                agent.at(1).text(),
                status,
                status == AgentStatus.AVAILABLE ? (int) Math.max(0, free) : 0,
                Arrays.stream(agent.at(5).text().split(" ", -1))
                        .filter(lane -> !lane.isEmpty())
                        .map(Lane::parse)
                        .toList());
    }
}

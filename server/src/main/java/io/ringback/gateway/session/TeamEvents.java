package io.ringback.gateway.session;

import io.ringback.agents.DeskTeam;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import io.ringback.model.site.Site;
import io.ringback.protocol.ServerEvent;
import io.ringback.protocol.TeamViews;
import io.ringback.protocol.Views;
import io.ringback.routing.Team;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Colleagues as consoles show them. */
final class TeamEvents {
    private TeamEvents() {}

    static ServerEvent.WhoIsThere colleagues(String re, Team team, Site site, AgentId self) {
        List<Team.Member> others = team.members().stream()
                .filter(member -> !member.agent().equals(self))
                .toList();
        return new ServerEvent.WhoIsThere(
                re,
                team.at(),
                others.stream().map(TeamEvents::colleague).toList(),
                site.departments().stream()
                        .map(each -> department(
                                each.id(), each.name().in("en", site.languages().get(0)), team, others))
                        .toList(),
                supervisors(team, others));
    }

    private static TeamViews.Colleague colleague(Team.Member member) {
        return new TeamViews.Colleague(
                member.agent(),
                member.name(),
                member.status().word(),
                member.free(),
                member.lanes().contains(Lane.SUPERVISORS),
                member.lanes().stream()
                        .filter(lane -> !lane.equals(Lane.SUPERVISORS))
                        .map(Lane::department)
                        .distinct()
                        .toList());
    }

    private static TeamViews.Department department(DepartmentId id, String name, Team team, List<Team.Member> others) {
        TeamViews.Supervisors load = load(id, team, others);
        return new TeamViews.Department(id, name, load.agents(), load.free(), load.waiting());
    }

    private static TeamViews.Supervisors supervisors(Team team, List<Team.Member> others) {
        return load(Lane.SUPERVISORS.department(), team, others);
    }

    private static TeamViews.Supervisors load(DepartmentId department, Team team, List<Team.Member> others) {
        List<Team.Member> serving = others.stream()
                .filter(member -> member.status() == AgentStatus.AVAILABLE
                        && member.lanes().stream()
                                .anyMatch(lane -> lane.department().equals(department)))
                .toList();
        return new TeamViews.Supervisors(
                serving.size(),
                serving.stream().mapToInt(Team.Member::free).sum(),
                team.waiting().entrySet().stream()
                        .filter(line -> line.getKey().department().equals(department))
                        .mapToInt(line -> line.getValue())
                        .sum());
    }

    static Views.AgentName person(DeskTeam.Person person) {
        return new Views.AgentName(person.id(), person.name());
    }

    static TeamViews.@Nullable Transfer transfer(DeskTeam team, boolean withRefused) {
        DeskTeam.Handed handed = team.handed();
        return handed == null
                ? null
                : new TeamViews.Transfer(
                        person(handed.from()), handed.to(), handed.note(), withRefused ? refused(team) : null);
    }

    static TeamViews.@Nullable Refused refused(DeskTeam team) {
        return refused(team.refused());
    }

    static TeamViews.@Nullable Refused refused(DeskTeam.@Nullable Refused refused) {
        return refused == null ? null : new TeamViews.Refused(person(refused.agent()), refused.why(), refused.words());
    }

    static @Nullable List<TeamViews.Guest> guests(DeskTeam team) {
        return team.guests().isEmpty()
                ? null
                : team.guests().stream()
                        .map(guest -> new TeamViews.Guest(
                                guest.agent().id(), guest.agent().name(), guest.joined() ? "joined" : "invited"))
                        .toList();
    }

    static TeamViews.@Nullable Help help(DeskTeam team) {
        DeskTeam.Help help = team.help();
        return help == null ? null : new TeamViews.Help(help.reason(), help.at());
    }
}

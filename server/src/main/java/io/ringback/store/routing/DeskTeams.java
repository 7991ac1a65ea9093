package io.ringback.store.routing;

import io.ringback.agents.AgentDesk;
import io.ringback.agents.DeskTeam;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.redis.Reply;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@code lua/lib/team_views.lua} returns. */
final class DeskTeams {
    private static final JsonMapper JSON = new JsonMapper();

    private DeskTeams() {}

    static DeskTeam read(Reply view) {
        return new DeskTeam(
                handed(view.at(1)),
                refused(view.at(2)),
                help(view.at(3)),
                view.at(4).list().stream()
                        .map(guest -> new DeskTeam.Guest(
                                person(guest.at(0)), guest.at(1).text().equals("joined")))
                        .toList(),
                part(view.at(5)));
    }

    static DeskTeam.Person person(Reply pair) {
        return new DeskTeam.Person(new AgentId(pair.at(0).text()), pair.at(1).text());
    }

    private static DeskTeam.@Nullable Handed handed(Reply view) {
        return view.size() == 0
                ? null
                : new DeskTeam.Handed(person(view.at(0)), view.at(1).text(), SiteTag.textOrNull(view.at(2)));
    }

    private static DeskTeam.@Nullable Refused refused(Reply view) {
        return view.size() == 0
                ? null
                : new DeskTeam.Refused(person(view.at(0)), view.at(1).text(), SiteTag.textOrNull(view.at(2)));
    }

    /** What came back, as {@code lua/lib/handed.lua} writes it. */
    static AgentDesk.Returned returned(Reply entry) {
        JsonNode f = JSON.readTree(entry.text());
        String name = f.path(1).asString();
        String asked = f.path(2).asString();
        DeskTeam.@Nullable Refused refused = asked.isEmpty()
                ? null
                : new DeskTeam.Refused(
                        new DeskTeam.Person(new AgentId(asked), f.path(3).asString()),
                        f.path(4).asString(),
                        null);
        return new AgentDesk.Returned(
                new ConversationId(f.path(0).asString()),
                name.isEmpty() ? null : name,
                refused,
                f.path(5).asLong());
    }

    private static DeskTeam.@Nullable Help help(Reply view) {
        return view.size() == 0
                ? null
                : new DeskTeam.Help(view.at(0).text(), view.at(1).number());
    }

    private static DeskTeam.@Nullable Part part(Reply view) {
        return view.size() == 0
                ? null
                : new DeskTeam.Part(
                        person(view.at(0)),
                        person(view.at(1)),
                        SiteTag.textOrNull(view.at(2)),
                        view.at(3).number());
    }
}

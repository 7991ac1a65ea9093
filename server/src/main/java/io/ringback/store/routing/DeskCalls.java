package io.ringback.store.routing;

import io.ringback.agents.AgentDesk;
import io.ringback.agents.DeskTeam;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.redis.Reply;
import org.jspecify.annotations.Nullable;

/** Reads what {@code lua/lib/call_views.lua} returns. */
final class DeskCalls {
    private DeskCalls() {}

    static AgentDesk.@Nullable Call read(Reply view) {
        if (view.size() == 0) {
            return null;
        }
        return new AgentDesk.Call(
                new CallbackId(view.at(0).text()),
                view.at(1).text().equals("phone"),
                Long.parseLong(view.at(2).text()),
                Long.parseLong(view.at(3).text()),
                Integer.parseInt(view.at(4).text()),
                SiteTag.numberOrNull(view.at(5)),
                SiteTag.textOrNull(view.at(6)),
                view.at(7).list().stream().map(DeskCalls::before).toList());
    }

    private static AgentDesk.Try before(Reply each) {
        return new AgentDesk.Try(
                Long.parseLong(each.at(0).text()),
                new DeskTeam.Person(new AgentId(each.at(1).text()), each.at(2).text()),
                each.at(3).text(),
                SiteTag.textOrNull(each.at(4)));
    }
}

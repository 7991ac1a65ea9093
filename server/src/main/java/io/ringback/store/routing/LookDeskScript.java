package io.ringback.store.routing;

import io.ringback.agents.AgentDesk;
import io.ringback.agents.DeskTeam;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.OfferId;
import io.ringback.model.SiteId;
import io.ringback.model.TopicId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@code agents/look_desk.lua}. */
final class LookDeskScript {
    private static final LuaScript SCRIPT = LuaScript.load("agents/look_desk");

    private final SiteTag tag;

    LookDeskScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<AgentDesk> run(SiteId site, AgentId agent) {
        return tag.run(SCRIPT, site, Args.of(agent.value())).thenApply(LookDeskScript::desk);
    }

    private static AgentDesk desk(Reply answer) {
        List<AgentDesk.Offered> offers = new ArrayList<>();
        List<AgentDesk.Invited> invitations = new ArrayList<>();
        List<AgentDesk.Chat> chats = new ArrayList<>();
        long ringMs = answer.at(6).number();
        for (Reply place : answer.at(7)) {
            switch (place.at(18).at(0).text()) {
                case "offered" -> offers.add(offered(place, ringMs));
                case "invited" -> invitations.add(invited(place, ringMs));
                default -> chats.add(chat(place));
            }
        }
        invitations.sort(Comparator.comparingLong(invited -> invited.part().ringEndsAt()));
        offers.sort(Comparator.comparingLong(AgentDesk.Offered::ringEndsAt));
        chats.sort(Comparator.comparingLong(AgentDesk.Chat::assignedAt));
        @Nullable String phone = SiteTag.textOrNull(answer.at(8));
        return new AgentDesk(
                answer.at(0).number(),
                AgentStatus.parse(answer.at(1).text()),
                SiteTag.textOrNull(answer.at(2)),
                SiteTag.numberOrNull(answer.at(3)),
                (int) answer.at(4).number(),
                (int) answer.at(5).number(),
                offers,
                invitations,
                chats,
                answer.at(9).list().stream().map(DeskTeams::returned).toList(),
                phone == null ? null : new ConversationId(phone),
                SiteTag.numberOrNull(answer.at(10)));
    }

    private static AgentDesk.Offered offered(Reply place, long ringMs) {
        @Nullable Long told = SiteTag.numberOrNull(place.at(15));
        return new AgentDesk.Offered(
                new OfferId(place.at(8).text()),
                who(place),
                place.at(6).text(),
                place.at(7).number(),
                ringMs,
                place.at(9).number(),
                place.at(10).text().equals("1"),
                told == null ? null : told.intValue(),
                (int) place.at(16).number(),
                DeskTeams.read(place.at(18)),
                SiteTag.numberOrNull(place.at(21)));
    }

    private static AgentDesk.Invited invited(Reply place, long ringMs) {
        DeskTeam.Part part = Objects.requireNonNull(DeskTeams.read(place.at(18)).part());
        return new AgentDesk.Invited(who(place), place.at(6).text(), ringMs, part);
    }

    private static AgentDesk.Chat chat(Reply place) {
        return new AgentDesk.Chat(
                who(place),
                place.at(11).number(),
                SiteTag.numberOrNull(place.at(12)),
                place.at(17).number(),
                DeskTeams.read(place.at(18)));
    }

    private static AgentDesk.Who who(Reply place) {
        @Nullable String topic = SiteTag.textOrNull(place.at(3));
        return new AgentDesk.Who(
                new ConversationId(place.at(0).text()),
                Lane.parse(place.at(2).text()),
                topic == null ? null : new TopicId(topic),
                place.at(4).text(),
                SiteTag.textOrNull(place.at(5)),
                SiteTag.headStartOrNull(place.at(13), place.at(14)),
                DeskPromises.read(
                        place.at(19),
                        place.at(7).number(),
                        place.at(1).text().equals("offered"),
                        place.at(17).number()),
                DeskCalls.read(place.at(20)));
    }
}

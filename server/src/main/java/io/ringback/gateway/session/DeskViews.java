package io.ringback.gateway.session;

import io.ringback.agents.AgentDesk;
import io.ringback.agents.DeskTeam;
import io.ringback.model.HeadStartGiven;
import io.ringback.model.TurnState;
import io.ringback.protocol.CallbackViews;
import io.ringback.protocol.ServerEvent;
import io.ringback.protocol.TeamViews;
import io.ringback.protocol.Views;
import io.ringback.supervision.Board;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Desks and boards as consoles show them. */
final class DeskViews {
    private DeskViews() {}

    static Views.Desk desk(AgentDesk desk) {
        return new Views.Desk(
                desk.rev(),
                desk.status().word(),
                desk.reason(),
                desk.returnAt(),
                desk.capacity(),
                desk.used(),
                desk.offers().stream().map(DeskViews::offer).toList(),
                desk.invitations().stream().map(DeskViews::invitation).toList(),
                desk.chats().stream().map(DeskViews::chat).toList(),
                desk.returned().isEmpty()
                        ? null
                        : desk.returned().stream().map(DeskViews::returned).toList(),
                desk.phone(),
                desk.aside());
    }

    private static Views.Returned returned(AgentDesk.Returned chat) {
        return new Views.Returned(chat.conversation(), chat.name(), TeamEvents.refused(chat.refused()), chat.at());
    }

    private static Views.Offer offer(AgentDesk.Offered offer) {
        AgentDesk.Who who = offer.who();
        return new Views.Offer(
                offer.offer(),
                who.conversation(),
                who.lane().toString(),
                who.topic(),
                who.language(),
                who.name(),
                offer.question(),
                offer.waitingSince(),
                offer.ringMs(),
                offer.ringEndsAt(),
                offer.seen(),
                headStart(who.headStart()),
                ToldViews.of(offer.toldAhead(), who.promise()),
                offer.among() > 1 ? offer.among() : null,
                TeamEvents.transfer(offer.team(), true),
                call(who.call()),
                offer.replyBy());
    }

    private static Views.Chat chat(AgentDesk.Chat chat) {
        AgentDesk.Who who = chat.who();
        DeskTeam.Part part = chat.team().part();
        return new Views.Chat(
                who.conversation(),
                state(chat),
                who.lane().toString(),
                who.topic(),
                who.language(),
                who.name(),
                chat.assignedAt(),
                chat.wrapUpEndsAt(),
                headStart(who.headStart()),
                ToldViews.of(null, who.promise()),
                chat.n(),
                part == null ? TeamEvents.transfer(chat.team(), false) : null,
                part == null ? null : TeamEvents.person(part.host()),
                part == null ? null : part.note(),
                TeamEvents.guests(chat.team()),
                part == null ? TeamEvents.refused(chat.team()) : null,
                part == null ? TeamEvents.help(chat.team()) : null,
                call(who.call()));
    }

    private static CallbackViews.@Nullable Call call(AgentDesk.@Nullable Call call) {
        return call == null
                ? null
                : new CallbackViews.Call(
                        call.id(),
                        call.phone() ? "phone" : "chat",
                        call.window(),
                        call.windowEnd(),
                        call.attempts(),
                        call.dialledAt(),
                        call.number(),
                        call.tries().stream()
                                .map(each -> new CallbackViews.Try(
                                        each.at(), TeamEvents.person(each.agent()), each.outcome(), each.note()))
                                .toList());
    }

    private static String state(AgentDesk.Chat chat) {
        if (chat.team().part() != null) {
            return "guest";
        }
        return chat.wrapUpEndsAt() == null ? "active" : "wrap_up";
    }

    private static TeamViews.Invitation invitation(AgentDesk.Invited invited) {
        AgentDesk.Who who = invited.who();
        return new TeamViews.Invitation(
                who.conversation(),
                TeamEvents.person(invited.part().by()),
                invited.part().note(),
                who.lane().toString(),
                who.topic(),
                who.language(),
                who.name(),
                invited.question(),
                invited.ringMs(),
                invited.part().ringEndsAt());
    }

    private static TeamViews.Running running(Board.Running chat) {
        return new TeamViews.Running(
                chat.conversation(),
                new Views.AgentName(chat.agent(), chat.agentName()),
                chat.n(),
                chat.lane().toString(),
                chat.topic(),
                chat.name(),
                chat.assignedAt(),
                chat.guests(),
                chat.help() == null || chat.helpAt() == null ? null : new TeamViews.Help(chat.help(), chat.helpAt()));
    }

    private static Views.@Nullable HeadStart headStart(@Nullable HeadStartGiven given) {
        return given == null ? null : new Views.HeadStart(given.minutes(), given.reasons());
    }

    static ServerEvent.Board board(Board board) {
        return new ServerEvent.Board(
                board.at(),
                board.waiting().stream().map(DeskViews::waiting).toList(),
                board.agents().stream().map(DeskViews::working).toList(),
                board.chats().stream().map(DeskViews::running).toList(),
                board.promises().stream().map(DeskViews::pressing).toList());
    }

    /** The board of somebody who may see the line, but not how colleagues work. */
    static ServerEvent.Board line(Board board) {
        return new ServerEvent.Board(
                board.at(), board.waiting().stream().map(DeskViews::waiting).toList(), List.of(), List.of(), List.of());
    }

    private static TeamViews.Pressing pressing(Board.Pressing each) {
        return new TeamViews.Pressing(
                each.promise().value(),
                each.kind().word(),
                each.conversation(),
                each.lane().toString(),
                each.dueAt(),
                each.state().word());
    }

    private static Views.Waiting waiting(Board.Waiting each) {
        return new Views.Waiting(
                each.conversation(),
                each.lane().toString(),
                each.topic(),
                each.name(),
                each.since(),
                each.ahead(),
                headStart(each.headStart()),
                each.keptFor(),
                each.turn() == TurnState.HERE ? null : each.turn().word());
    }

    private static Views.Working working(Board.Working each) {
        return new Views.Working(
                each.agent(),
                each.name(),
                each.status().word(),
                each.reason(),
                each.returnAt(),
                each.capacity(),
                each.used(),
                each.chats(),
                each.alarm() ? Board.Working.UNSEEN_OFFERS : null);
    }
}

package io.ringback.gateway.session;

import io.ringback.agents.AgentDesk;
import io.ringback.protocol.ServerEvent;
import io.ringback.protocol.Views;
import io.ringback.supervision.Board;
import java.util.List;

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
                desk.chats().stream().map(DeskViews::chat).toList());
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
                offer.seen());
    }

    private static Views.Chat chat(AgentDesk.Chat chat) {
        AgentDesk.Who who = chat.who();
        return new Views.Chat(
                who.conversation(),
                chat.wrapUpEndsAt() == null ? "active" : "wrap_up",
                who.lane().toString(),
                who.topic(),
                who.language(),
                who.name(),
                chat.assignedAt(),
                chat.wrapUpEndsAt());
    }

    static ServerEvent.Board board(Board board) {
        return new ServerEvent.Board(
                board.at(),
                board.waiting().stream().map(DeskViews::waiting).toList(),
                board.agents().stream().map(DeskViews::working).toList());
    }

    /** The board of somebody who may see the line, but not how colleagues work. */
    static ServerEvent.Board line(Board board) {
        return new ServerEvent.Board(
                board.at(), board.waiting().stream().map(DeskViews::waiting).toList(), List.of());
    }

    private static Views.Waiting waiting(Board.Waiting each) {
        return new Views.Waiting(
                each.conversation(), each.lane().toString(), each.topic(), each.name(), each.since(), each.ahead());
    }

    private static Views.Working working(Board.Working each) {
        return new Views.Working(
                each.agent(), each.name(), each.status().word(), each.capacity(), each.used(), each.chats());
    }
}

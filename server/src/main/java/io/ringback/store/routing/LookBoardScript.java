package io.ringback.store.routing;

import io.ringback.agents.DeskTeam;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.model.TopicId;
import io.ringback.model.TurnState;
import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseKind;
import io.ringback.model.promise.PromiseState;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.store.ServerClock;
import io.ringback.supervision.Board;
import java.util.Comparator;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@code supervision/look_board.lua}. */
final class LookBoardScript {
    private static final LuaScript SCRIPT = LuaScript.load("supervision/look_board");
    private static final int MOST_WAITING = 200;
    private static final int MOST_AGENTS = 500;
    private static final int MOST_CHATS = 500;

    private final SiteTag tag;

    LookBoardScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Board> run(SiteId site) {
        Args args = tag.args(ServerClock.NOW).add(MOST_WAITING).add(MOST_AGENTS).add(MOST_CHATS);
        return tag.run(SCRIPT, site, args).thenApply(LookBoardScript::board);
    }

    private static Board board(Reply answer) {
        return new Board(
                answer.at(0).number(),
                answer.at(1).list().stream().map(LookBoardScript::waiting).toList(),
                answer.at(2).list().stream()
                        .map(LookBoardScript::working)
                        .sorted(Comparator.comparing(Board.Working::name))
                        .toList(),
                answer.at(3).list().stream().map(LookBoardScript::running).toList(),
                answer.at(4).list().stream().map(LookBoardScript::pressing).toList());
    }

    private static Board.Waiting waiting(Reply place) {
        @Nullable String keptFor = SiteTag.textOrNull(place.at(8));
        @Nullable String topic = SiteTag.textOrNull(place.at(2));
        return new Board.Waiting(
                new ConversationId(place.at(0).text()),
                Lane.parse(place.at(1).text()),
                topic == null ? null : new TopicId(topic),
                SiteTag.textOrNull(place.at(3)),
                place.at(4).number(),
                (int) place.at(5).number(),
                SiteTag.headStartOrNull(place.at(6), place.at(7)),
                keptFor == null ? null : new AgentId(keptFor),
                TurnState.parse(place.at(9).text()));
    }

    private static Board.Running running(Reply chat) {
        @Nullable String topic = SiteTag.textOrNull(chat.at(4));
        @Nullable Long guests = SiteTag.numberOrNull(chat.at(7));
        DeskTeam.Person agent = DeskTeams.person(chat.at(1));
        return new Board.Running(
                new ConversationId(chat.at(0).text()),
                agent.id(),
                agent.name(),
                chat.at(2).number(),
                Lane.parse(chat.at(3).text()),
                topic == null ? null : new TopicId(topic),
                SiteTag.textOrNull(chat.at(5)),
                chat.at(6).number(),
                guests == null ? 0 : guests.intValue(),
                SiteTag.textOrNull(chat.at(9)),
                SiteTag.numberOrNull(chat.at(8)));
    }

    private static Board.Working working(Reply agent) {
        return new Board.Working(
                new AgentId(agent.at(0).text()),
                agent.at(1).text(),
                AgentStatus.parse(agent.at(2).text()),
                SiteTag.textOrNull(agent.at(3)),
                SiteTag.numberOrNull(agent.at(4)),
                (int) agent.at(5).number(),
                (int) agent.at(6).number(),
                (int) agent.at(7).number());
    }

    private static Board.Pressing pressing(Reply promise) {
        return new Board.Pressing(
                new PromiseId(promise.at(0).text()),
                PromiseKind.parse(promise.at(1).text()),
                new ConversationId(promise.at(2).text()),
                Lane.parse(promise.at(3).text()),
                promise.at(4).number(),
                PromiseState.parse(promise.at(5).text()));
    }
}

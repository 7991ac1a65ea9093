package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.ConversationState;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.model.TopicId;
import io.ringback.model.TurnState;
import io.ringback.model.VisitorId;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.store.ServerClock;
import io.ringback.waiting.Footing;
import io.ringback.waiting.Located;
import io.ringback.waiting.Standing;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@code waiting/look_standing.lua}. */
final class LookStandingScript {
    private static final LuaScript SCRIPT = LuaScript.load("waiting/look_standing");

    private final SiteTag tag;

    LookStandingScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Optional<Located>> run(SiteId site, VisitorId visitor) {
        return tag.run(SCRIPT, site, tag.args(ServerClock.NOW).add(visitor.value()))
                .thenApply(answer -> answer.size() == 0 ? Optional.empty() : Optional.of(located(answer)));
    }

    private static Located located(Reply answer) {
        ConversationId conversation = new ConversationId(answer.at(0).text());
        String state = answer.at(1).text();
        return switch (state) {
            case "waiting" ->
                new Located(conversation, ConversationState.WAITING, lane(answer), footing(answer), null, wait(answer));
            case "active" ->
                new Located(
                        conversation, ConversationState.ACTIVE, lane(answer), Optional.empty(), assignee(answer), null);
            case "ended" -> new Located(conversation, ConversationState.ENDED, null, Optional.empty(), null, null);
            default -> throw new IllegalStateException(SCRIPT + " answered " + state);
        };
    }

    private static Optional<Footing> footing(Reply answer) {
        return Footings.read(answer.at(4), answer.at(3).number());
    }

    private static Standing.Wait wait(Reply answer) {
        String topic = answer.at(6).text();
        return new Standing.Wait(
                Instant.ofEpochMilli(answer.at(5).number()),
                topic.isEmpty() ? null : new TopicId(topic),
                answer.at(7).number() == 1,
                null,
                next(answer),
                turn(answer),
                replyBy(answer));
    }

    private static @Nullable Instant replyBy(Reply answer) {
        @Nullable Long by = SiteTag.numberOrNull(answer.at(13));
        return by == null ? null : Instant.ofEpochMilli(by);
    }

    private static Standing.Turn turn(Reply answer) {
        TurnState state = TurnState.parse(answer.at(10).text());
        if (state == TurnState.HERE) {
            return Standing.Turn.HERE;
        }
        boolean ends = state == TurnState.CALLED || state == TurnState.MISSED;
        @Nullable Long until = ends ? SiteTag.numberOrNull(answer.at(11)) : null;
        return new Standing.Turn(
                state,
                until == null ? null : Instant.ofEpochMilli(until),
                state == TurnState.CALLED && SiteTag.textOrNull(answer.at(12)) == null);
    }

    private static Standing.@Nullable Next next(Reply answer) {
        @Nullable String to = SiteTag.textOrNull(answer.at(8));
        return to == null ? null : new Standing.Next(to, answer.at(9).text());
    }

    private static Lane lane(Reply answer) {
        return Lane.parse(answer.at(2).text());
    }

    private static Standing.Assignee assignee(Reply answer) {
        return new Standing.Assignee(
                new AgentId(answer.at(3).text()),
                answer.at(4).text(),
                answer.at(5).number() == 1);
    }
}

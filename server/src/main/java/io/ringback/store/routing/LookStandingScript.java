package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.ConversationState;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.model.TopicId;
import io.ringback.model.VisitorId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.waiting.Standing;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** {@code waiting/look_standing.lua}. */
final class LookStandingScript {
    private static final LuaScript SCRIPT = LuaScript.load("waiting/look_standing");

    private final SiteTag tag;

    LookStandingScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Optional<Standing>> run(SiteId site, VisitorId visitor) {
        return tag.run(SCRIPT, site, Args.of(visitor.value()))
                .thenApply(answer -> answer.size() == 0 ? Optional.empty() : Optional.of(standing(answer)));
    }

    private static Standing standing(Reply answer) {
        ConversationId conversation = new ConversationId(answer.at(0).text());
        String state = answer.at(1).text();
        return switch (state) {
            case "waiting" ->
                new Standing(
                        conversation,
                        ConversationState.WAITING,
                        lane(answer),
                        (int) answer.at(3).number(),
                        null,
                        wait(answer));
            case "active" ->
                new Standing(conversation, ConversationState.ACTIVE, lane(answer), null, assignee(answer), null);
            case "ended" -> new Standing(conversation, ConversationState.ENDED, null, null, null, null);
            default -> throw new IllegalStateException(SCRIPT + " answered " + state);
        };
    }

    private static Standing.Wait wait(Reply answer) {
        String topic = answer.at(5).text();
        return new Standing.Wait(
                Instant.ofEpochMilli(answer.at(4).number()),
                topic.isEmpty() ? null : new TopicId(topic),
                answer.at(6).number() == 1,
                null);
    }

    private static Lane lane(Reply answer) {
        return Lane.parse(answer.at(2).text());
    }

    private static Standing.Assignee assignee(Reply answer) {
        return new Standing.Assignee(
                new AgentId(answer.at(3).text()), answer.at(4).text());
    }
}

package io.ringback.store.routing;

import io.ringback.callback.Attempt;
import io.ringback.callback.Outcome;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.routing.Decision;
import io.ringback.store.ServerClock;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@code callback/settle_attempt.lua}. */
final class SettleAttemptScript {
    private static final LuaScript SCRIPT = LuaScript.load("callback/settle_attempt");

    private final SiteTag tag;

    SettleAttemptScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Decision<Attempt>> run(
            SiteId site, AgentId agent, ConversationId conversation, Outcome outcome, @Nullable String note) {
        Args args = tag.args(ServerClock.NOW)
                .add(agent.value())
                .add(conversation.value())
                .add(outcome.word())
                .add(note == null ? "" : note);
        return tag.run(SCRIPT, site, args)
                .thenApply(answer -> new Decision<>(attempt(answer), StepEntry.last(answer, 3)));
    }

    private static Attempt attempt(Reply answer) {
        String outcome = answer.at(0).text();
        return switch (outcome) {
            case "connected" -> new Attempt.Connected();
            case "retry" -> new Attempt.Again(Instant.ofEpochMilli(answer.at(1).number()));
            case "settled" -> new Attempt.Settled();
            case "gone" -> new Attempt.Gone();
            default -> throw new IllegalStateException(SCRIPT + " answered " + outcome);
        };
    }
}

package io.ringback.store.routing;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import io.ringback.waiting.MoreTime;
import java.util.concurrent.CompletionStage;

/** {@code waiting/ask_more_time.lua}. */
final class AskMoreTimeScript {
    private static final LuaScript SCRIPT = LuaScript.load("waiting/ask_more_time");

    private final SiteTag tag;

    AskMoreTimeScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<MoreTime> run(SiteId site, ConversationId conversation, VisitorId visitor, String command) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW)
                                .add(conversation.value())
                                .add(visitor.value())
                                .add(command))
                .thenApply(answer -> outcome(answer.text()));
    }

    private static MoreTime outcome(String word) {
        return switch (word) {
            case "given" -> MoreTime.GIVEN;
            case "refused" -> MoreTime.REFUSED;
            case "gone" -> MoreTime.GONE;
            default -> throw new IllegalStateException(SCRIPT + " answered " + word);
        };
    }
}

package io.ringback.store.routing;

import io.ringback.callback.message.Left;
import io.ringback.callback.message.MessageRequest;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.routing.Decision;
import io.ringback.store.ServerClock;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** {@code routing/leave_message.lua}. */
final class LeaveMessageScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/leave_message");

    private final SiteTag tag;

    LeaveMessageScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Decision<Left>> run(SiteId site, MessageRequest request, int most) {
        Args args = tag.args(ServerClock.NOW)
                .add(request.conversation().value())
                .add(request.visitor().value())
                .add(request.lane().toString())
                .add(SiteTag.orEmpty(request.topic()))
                .add(request.language())
                .add(SiteTag.orEmpty(request.name()))
                .add(request.text())
                .add(request.by().toEpochMilli())
                .add(most);
        return tag.run(SCRIPT, site, args).thenApply(LeaveMessageScript::decision);
    }

    private static Decision<Left> decision(Reply answer) {
        String outcome = answer.at(0).text();
        return switch (outcome) {
            case "left" ->
                new Decision<>(new Left.Kept(new ConversationId(answer.at(1).text())), StepEntry.last(answer, 3));
            case "open" ->
                new Decision<>(new Left.Open(new ConversationId(answer.at(1).text())), StepEntry.last(answer, 3));
            case "callback" -> new Decision<>(new Left.Callback(), List.of());
            case "full" -> new Decision<>(new Left.Full(), List.of());
            default -> throw new IllegalStateException(SCRIPT + " answered " + outcome);
        };
    }
}

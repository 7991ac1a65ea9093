package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.routing.Due;
import io.ringback.store.ServerClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** {@code routing/fire_due.lua}. */
final class FireDueScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/fire_due");

    private final SiteTag tag;

    FireDueScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Due> run(SiteId site, int limit) {
        return tag.run(SCRIPT, site, tag.args(ServerClock.NOW).add(limit)).thenApply(FireDueScript::due);
    }

    private static Due due(Reply answer) {
        return new Due(
                (int) answer.at(0).number(),
                answer.at(1).number() == 1,
                StepEntry.list(answer.at(2)),
                unseen(answer.at(3)));
    }

    private static List<Due.Unseen> unseen(Reply triples) {
        List<Due.Unseen> unseen = new ArrayList<>();
        for (int i = 0; i < triples.size(); i += 3) {
            unseen.add(new Due.Unseen(
                    new AgentId(triples.at(i).text()),
                    new ConversationId(triples.at(i + 1).text()),
                    triples.at(i + 2).text().equals("1")));
        }
        return unseen;
    }
}

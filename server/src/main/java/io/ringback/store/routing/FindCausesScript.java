package io.ringback.store.routing;

import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.store.ServerClock;
import io.ringback.waiting.screen.Cause;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** {@code waiting/find_causes.lua}. */
final class FindCausesScript {
    private static final LuaScript SCRIPT = LuaScript.load("waiting/find_causes");

    private final SiteTag tag;

    FindCausesScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Map<Lane, Cause>> run(SiteId site, List<Lane> lanes, long since) {
        Args args = tag.args(ServerClock.NOW).add(since);
        lanes.forEach(lane -> args.add(lane.toString()));
        return tag.run(SCRIPT, site, args).thenApply(answer -> causes(lanes, answer));
    }

    private static Map<Lane, Cause> causes(List<Lane> lanes, Reply answer) {
        Map<Lane, Cause> causes = new HashMap<>();
        for (int i = 0; i < lanes.size(); i++) {
            String word = answer.at(i).text();
            if (!word.isEmpty()) {
                causes.put(lanes.get(i), Cause.valueOf(word.toUpperCase(Locale.ROOT)));
            }
        }
        return causes;
    }
}

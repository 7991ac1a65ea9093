package io.ringback.store.routing;

import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.waiting.ledger.HourScore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

/** {@code waiting/read_scores.lua}. */
final class ReadScoresScript {
    private static final LuaScript SCRIPT = LuaScript.load("waiting/read_scores");

    private final SiteTag tag;

    ReadScoresScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<List<HourScore>> run(SiteId site, long from, int count) {
        Args args = Args.none();
        for (int hour = count - 1; hour >= 0; hour--) {
            args.add(from + hour);
        }
        return tag.run(SCRIPT, site, args).thenApply(answer -> {
            List<HourScore> scores = new ArrayList<>();
            for (int hour = 0; hour < count; hour++) {
                scores.addAll(hour(from + count - 1 - hour, answer.at(hour)));
            }
            return scores;
        });
    }

    private static List<HourScore> hour(long hour, Reply counts) {
        Map<String, Map<String, Long>> lanes = new TreeMap<>();
        for (int field = 0; field < counts.size(); field += 2) {
            String[] name = counts.at(field).text().split("\\|", 2);
            lanes.computeIfAbsent(name[0], lane -> new HashMap<>())
                    .put(name[1], counts.at(field + 1).number());
        }
        return lanes.entrySet().stream()
                .map(lane -> new HourScore(hour, Lane.parse(lane.getKey()), lane.getValue()))
                .toList();
    }
}

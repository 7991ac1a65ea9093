package io.ringback.store.routing;

import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.RedisCommands;
import io.ringback.redis.Reply;
import io.ringback.routing.LogEntry;
import io.ringback.routing.RoutingLog;
import io.ringback.store.Outages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** The routing log read from Redis; the scripts that decide write it. */
public final class RedisRoutingLog implements RoutingLog {
    private final RedisCommands redis;

    /** Read from the slots of sites. */
    public RedisRoutingLog(RedisCommands redis) {
        this.redis = redis;
    }

    @Override
    public CompletionStage<List<LogEntry>> read(SiteId site, String after, int most) {
        Args args = Args.of("(" + after, "+", "COUNT", String.valueOf(most));
        return Outages.named(redis.call("XRANGE", RoutingKeys.of(site).log(), args))
                .thenApply(entries ->
                        entries.list().stream().map(RedisRoutingLog::entry).toList());
    }

    private static LogEntry entry(Reply entry) {
        Map<String, String> fields = new LinkedHashMap<>();
        Reply flat = entry.at(1);
        for (int i = 0; i < flat.size(); i += 2) {
            fields.put(flat.at(i).text(), flat.at(i + 1).text());
        }
        long at = Long.parseLong(fields.getOrDefault("t", "0"));
        String event = fields.getOrDefault("e", "");
        fields.keySet().removeAll(List.of("t", "e"));
        return new LogEntry(entry.at(0).text(), at, event, fields);
    }
}

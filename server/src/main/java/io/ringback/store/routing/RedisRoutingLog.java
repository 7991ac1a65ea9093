package io.ringback.store.routing;

import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.RedisCommands;
import io.ringback.redis.Reply;
import io.ringback.routing.LogEntry;
import io.ringback.routing.RoutingLog;
import io.ringback.store.Outages;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

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
                .thenApply(entries -> entries.list().stream()
                        .flatMap(RedisRoutingLog::entries)
                        .toList());
    }

    private static Stream<LogEntry> entries(Reply written) {
        String id = written.at(0).text();
        return ReasonEntry.logged(written.at(1)).stream()
                .map(logged -> new LogEntry(id, logged.at(), logged.event(), logged.fields()));
    }
}

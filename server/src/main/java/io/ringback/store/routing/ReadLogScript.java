package io.ringback.store.routing;

import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.waiting.live.LogEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** {@code waiting/read_log.lua}. */
final class ReadLogScript {
    private static final LuaScript SCRIPT = LuaScript.load("waiting/read_log");

    private final SiteTag tag;

    ReadLogScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<List<LogEntry>> run(SiteId site, String after, int most) {
        return tag.run(SCRIPT, site, Args.of(after).add(most))
                .thenApply(entries ->
                        entries.list().stream().flatMap(ReadLogScript::entries).toList());
    }

    private static Stream<LogEntry> entries(Reply written) {
        String id = written.at(0).text();
        return ReasonEntry.logged(written.at(1)).stream().map(logged -> {
            Map<String, String> fields = new HashMap<>(logged.fields());
            fields.put("t", String.valueOf(logged.at()));
            fields.put("e", logged.event());
            return new LogEntry(id, fields);
        });
    }
}

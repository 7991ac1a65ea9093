package io.ringback.store.routing;

import io.ringback.callback.SellingBounds;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/** {@code callback/read_windows.lua}. */
final class ReadWindowsScript {
    private static final LuaScript SCRIPT = LuaScript.load("callback/read_windows");

    private final SiteTag tag;

    ReadWindowsScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<List<SellingBounds>> run(SiteId site, Lane lane, List<Instant> windows) {
        Args args = Args.of(lane.department().value(), lane.toString());
        windows.forEach(window -> args.add(window.toEpochMilli()));
        return tag.run(SCRIPT, site, args)
                .thenApply(answer -> IntStream.range(0, windows.size())
                        .mapToObj(i -> new SellingBounds(part(answer, 2 * i), part(answer, 2 * i + 1)))
                        .toList());
    }

    private static int part(Reply answer, int at) {
        return (int) answer.at(at).number();
    }
}

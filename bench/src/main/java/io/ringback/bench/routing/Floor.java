package io.ringback.bench.routing;

import io.ringback.model.AgentId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.redis.Reply;
import io.ringback.routing.PlaceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What an assignment is compared with: a bare {@code EVALSHA} of ten commands, over the site's own connection and agents. */
final class Floor {
    private static final String TEN = "lua/bench/ten_commands.lua";
    private static final LuaScript FORGET = LuaScript.load("bench/forget_floor");
    private static final String ROOT = "{s:floor}";

    private final RedisCommands redis;
    private final String sha1;

    private Floor(RedisCommands redis, String sha1) {
        this.redis = redis;
        this.sha1 = sha1;
    }

    /** Makes its free list, of these agents. */
    static Floor of(RoutingSite site, List<AgentId> agents) throws IOException, InterruptedException {
        RedisCommands redis = site.commands();
        site.run(
                agents.size(),
                i -> redis.call(
                        "ZADD", ROOT + ":free", Args.of("0", agents.get(i).value())));
        Reply loaded = Pipeline.await(redis.callAny("SCRIPT", Args.of("LOAD").add(text())));
        return new Floor(redis, loaded.text());
    }

    private static byte[] text() throws IOException {
        try (InputStream in = Floor.class.getClassLoader().getResourceAsStream(TEN)) {
            if (in == null) {
                throw new IOException("there is no " + TEN + " on the class path");
            }
            return in.readAllBytes();
        }
    }

    /** The ten commands for a newcomer. number: one that rises. */
    CompletionStage<Reply> run(PlaceRequest newcomer, int number) {
        Args args = Args.of(
                sha1,
                "1",
                ROOT,
                newcomer.conversation().value(),
                newcomer.visitor().value());
        return redis.callAny("EVALSHA", args.add(number));
    }

    /** Removes its keys. */
    void forget() throws IOException, InterruptedException {
        Pipeline.await(redis.run(FORGET, ROOT, Args.none()));
    }
}

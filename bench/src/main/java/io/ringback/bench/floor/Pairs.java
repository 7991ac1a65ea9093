package io.ringback.bench.floor;

import io.netty.channel.Channel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who talks to whom: the sockets of each pair, by the last part of the path they asked for ({@code /agent/17}). */
final class Pairs {
    private final Map<String, Channel> agents = new ConcurrentHashMap<>();

    /** Remembers the channel when the path is an agent's. */
    void register(String path, Channel channel) {
        if (path.startsWith("/agent/")) {
            String number = number(path);
            agents.put(number, channel);
            channel.closeFuture().addListener(closed -> agents.remove(number, channel));
        }
    }

    /** The agent of the visitor who asked for this path; null while there is none. */
    @Nullable
    Channel agentOf(String visitorPath) {
        return agents.get(number(visitorPath));
    }

    static String number(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

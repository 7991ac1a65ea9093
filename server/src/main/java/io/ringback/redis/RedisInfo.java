package io.ringback.redis;

import java.util.HashMap;
import java.util.Map;

/** What one master says of itself: the lines of {@code INFO} and, where it is allowed, of {@code CONFIG GET}. */
final class RedisInfo {
    static final Args CONFIG = Args.of(
            "GET", "appendonly", "appendfsync", "maxmemory-policy", "min-replicas-to-write", "min-replicas-max-lag");

    private final Map<String, String> values = new HashMap<>();

    RedisInfo(Reply info, Reply config) {
        info.text().lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                values.put(line.substring(0, colon), line.substring(colon + 1));
            }
        });
        // a managed Redis may refuse CONFIG: what is unknown is then taken for its weakest value
        for (int i = 0; !config.isNil() && i + 1 < config.size(); i += 2) {
            values.put(config.at(i).text(), config.at(i + 1).text());
        }
    }

    String version() {
        return text("valkey_version", text("redis_version", "0"));
    }

    /** The version of Redis whose commands it speaks; Valkey says 7.2.4. */
    int major() {
        String version = text("redis_version", "0");
        int dot = version.indexOf('.');
        return Integer.parseInt(dot < 0 ? version : version.substring(0, dot));
    }

    boolean isClusterNode() {
        return text("redis_mode", "").equals("cluster");
    }

    boolean isReplica() {
        return text("role", "").equals("slave");
    }

    String evictionPolicy() {
        return text("maxmemory-policy", text("maxmemory_policy", "unknown"));
    }

    boolean appendsToFile() {
        return text("aof_enabled", "0").equals("1");
    }

    String sync() {
        return text("appendfsync", "unknown");
    }

    int replicas() {
        return number("connected_slaves");
    }

    int leastReplicas() {
        return number("min-replicas-to-write");
    }

    int longestLag() {
        return number("min-replicas-max-lag");
    }

    private String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    private int number(String name) {
        return Integer.parseInt(text(name, "0"));
    }
}

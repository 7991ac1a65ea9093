package io.ringback.redis;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Reads the forms that {@link RedisTarget} documents. */
final class RedisTargetParser {
    private static final int REDIS_PORT = 6379;
    private static final int SENTINEL_PORT = 26379;
    private static final String FORMS = "expected embedded, redis://HOST[:PORT], rediss://…, redis-socket:///PATH, "
            + "redis-sentinel://HOST[:PORT],…/MASTER or redis-cluster://HOST[:PORT],…";

    private RedisTargetParser() {}

    static RedisTarget parse(String setting) {
        if (setting.equals("embedded")) {
            return new RedisTarget.Embedded();
        }
        int mark = setting.indexOf("://");
        if (mark < 0) {
            throw new InvalidRedisTarget("\"" + withoutSecret(setting) + "\" is not an address; " + FORMS);
        }
        return parse(setting.substring(0, mark), setting.substring(mark + 3));
    }

    private static RedisTarget parse(String scheme, String rest) {
        boolean tls = scheme.startsWith("rediss");
        return switch (scheme) {
            case "redis", "rediss" -> single(tls, rest);
            case "redis-socket" -> socket(rest);
            case "redis-sentinel", "rediss-sentinel" -> sentinel(tls, rest);
            case "redis-cluster", "rediss-cluster" -> cluster(tls, rest);
            default -> throw new InvalidRedisTarget("the scheme \"" + scheme + "\" is unknown; " + FORMS);
        };
    }

    private static RedisTarget single(boolean tls, String rest) {
        refusePath(rest);
        return new RedisTarget.Single(RedisAddress.parse(hosts(rest), REDIS_PORT), login(tls, rest));
    }

    private static RedisTarget socket(String path) {
        if (!path.startsWith("/")) {
            throw new InvalidRedisTarget("redis-socket needs an absolute path, like redis-socket:///run/redis.sock");
        }
        return new RedisTarget.Socket(Path.of(path));
    }

    private static RedisTarget sentinel(boolean tls, String rest) {
        int slash = rest.lastIndexOf('/');
        if (slash < 0 || slash == rest.length() - 1) {
            throw new InvalidRedisTarget(
                    "the name of the master is missing; expected redis-sentinel://HOST[:PORT],…/MASTER");
        }
        String before = rest.substring(0, slash);
        return new RedisTarget.Sentinel(
                addresses(before, SENTINEL_PORT), decoded(rest.substring(slash + 1)), login(tls, before));
    }

    private static RedisTarget cluster(boolean tls, String rest) {
        refusePath(rest);
        return new RedisTarget.Cluster(addresses(rest, REDIS_PORT), login(tls, rest));
    }

    private static void refusePath(String rest) {
        if (rest.indexOf('/') >= 0 || rest.indexOf('?') >= 0) {
            throw new InvalidRedisTarget(
                    "nothing may follow the host and port: database 0 is used, and there are no options");
        }
    }

    private static List<RedisAddress> addresses(String rest, int defaultPort) {
        return Arrays.stream(hosts(rest).split(",", -1))
                .map(host -> RedisAddress.parse(host.strip(), defaultPort))
                .toList();
    }

    private static String hosts(String rest) {
        return rest.substring(rest.lastIndexOf('@') + 1);
    }

    private static RedisLogin login(boolean tls, String rest) {
        int at = rest.lastIndexOf('@');
        String secret = at < 0 ? "" : rest.substring(0, at);
        int colon = secret.indexOf(':');
        // "redis://secret@host" is a password without a user, as redis-cli and Lettuce read it
        String user = colon < 0 ? "" : secret.substring(0, colon);
        return new RedisLogin(decoded(user), decoded(secret.substring(colon + 1)), tls);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidRedisTarget(
                    "a percent sign in user, password or master name is not followed by two hex digits");
        }
    }

    private static String withoutSecret(String setting) {
        int at = setting.lastIndexOf('@');
        return at < 0 ? setting : "***" + setting.substring(at);
    }
}

package io.ringback.redis;

import io.lettuce.core.RedisURI;
import java.time.Duration;

/** How Lettuce is told where a Redis is. */
final class RedisUris {
    /** Bounds the first exchange on a new connection. */
    private static final Duration HANDSHAKE = Duration.ofSeconds(2);

    private RedisUris() {}

    static RedisURI tcp(RedisAddress address, RedisLogin login) {
        return with(RedisURI.Builder.redis(address.host(), address.port()), login);
    }

    static RedisURI socket(RedisTarget.Socket target) {
        return with(RedisURI.Builder.socket(target.path().toString()), RedisLogin.NONE);
    }

    static RedisURI sentinel(RedisTarget.Sentinel target) {
        RedisURI.Builder builder = RedisURI.builder().withSentinelMasterId(target.master());
        target.sentinels().forEach(each -> builder.withSentinel(each.host(), each.port()));
        return with(builder, target.login());
    }

    private static RedisURI with(RedisURI.Builder builder, RedisLogin login) {
        builder.withTimeout(HANDSHAKE);
        if (login.tls()) {
            builder.withSsl(true);
        }
        if (!login.user().isEmpty()) {
            builder.withAuthentication(login.user(), login.password());
        } else if (!login.password().isEmpty()) {
            builder.withPassword(login.password().toCharArray());
        }
        return builder.build();
    }
}

package io.ringback.gateway.ws;

import io.ringback.gateway.session.SessionFactory;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One path that takes WebSockets.
 *
 * @param path its path
 * @param subprotocol the subprotocol a client must offer; null: any client is taken and none is chosen
 * @param origins which origins may connect; null: the origin is not asked for
 * @param ping how often the client is pinged
 * @param messageBytes greatest message in bytes
 * @param authenticates whether the session must call {@code authenticated()} in time
 * @param sessions makes the sessions
 */
public record Endpoint(
        String path,
        @Nullable String subprotocol,
        @Nullable Predicate<String> origins,
        Duration ping,
        int messageBytes,
        boolean authenticates,
        SessionFactory sessions) {}

package io.ringback;

import io.ringback.config.Origin;
import io.ringback.gateway.limit.Limit;
import io.ringback.gateway.session.ClientSession;
import io.ringback.gateway.session.SessionFactory;
import io.ringback.gateway.ws.Endpoint;
import java.time.Duration;

/** The paths that take WebSockets. Our own pages are the only callers. */
final class Sockets {
    /** An agent's lease of 15 s is renewed by the answers to these. */
    private static final Duration AGENT_PING = Duration.ofSeconds(5);

    private static final Duration VISITOR_PING = Duration.ofSeconds(20);
    private static final String SUBPROTOCOL = "ringback.v1";

    private Sockets() {}

    static Endpoint[] of(Features features, Origin ours) {
        return new Endpoint[] {
            endpoint("/ws/visitor", ours, VISITOR_PING, link -> ClientSession.visitor(link, features.visitors)),
            endpoint("/ws/agent", ours, AGENT_PING, link -> ClientSession.agent(link, features.agents)),
        };
    }

    private static Endpoint endpoint(String path, Origin ours, Duration ping, SessionFactory sessions) {
        return new Endpoint(
                path, SUBPROTOCOL, ours.toString()::equals, ping, Limit.MESSAGE_BYTES.value(), true, sessions);
    }
}

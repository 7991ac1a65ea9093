package io.ringback.gateway;

import io.ringback.gateway.http.HttpHandler;
import io.ringback.gateway.limit.Limits;
import io.ringback.gateway.tls.TlsFiles;
import io.ringback.gateway.ws.Endpoint;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway serves, where and how.
 *
 * @param bind address and port to listen on; port 0 takes any free one
 * @param limits the limits in force
 * @param trustedProxies reverse proxies whose {@code X-Forwarded-For} is believed
 * @param tls certificate and key if the server ends TLS itself, else null
 * @param https whether browsers reach the server by https, through its own TLS or a proxy's
 * @param endpoints the paths that take WebSockets
 * @param handler answers all other requests
 */
public record GatewayOptions(
        InetSocketAddress bind,
        Limits limits,
        Predicate<InetAddress> trustedProxies,
        @Nullable TlsFiles tls,
        boolean https,
        List<Endpoint> endpoints,
        HttpHandler handler) {}

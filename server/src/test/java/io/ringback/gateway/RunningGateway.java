package io.ringback.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoopGroup;
import io.netty.handler.codec.http.HttpMethod;
import io.ringback.gateway.http.HttpHandler;
import io.ringback.gateway.http.HttpReply;
import io.ringback.gateway.http.Router;
import io.ringback.gateway.limit.Limits;
import io.ringback.gateway.tls.TlsFiles;
import io.ringback.gateway.ws.EchoSession;
import io.ringback.gateway.ws.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A gateway on a free port of this machine, with an echo, a recording endpoint and a few routes. */
public final class RunningGateway implements AutoCloseable {
    /** The only origin that may connect to {@code /ws/test}. */
    public static final String ORIGIN = "http://localhost:1234";

    public final RecordedSessions sessions = new RecordedSessions();
    public final CompletableFuture<HttpReply> late = new CompletableFuture<>();
    public final Gateway gateway;
    private final EventLoopGroup workers;
    private final InetSocketAddress address;

    public RunningGateway() throws Exception {
        this(Limits.defaults());
    }

    public RunningGateway(Limits limits) throws Exception {
        this(limits, proxy -> false, null, null);
    }

    public RunningGateway(
            Limits limits, Predicate<InetAddress> proxies, @Nullable TlsFiles tls, @Nullable HttpHandler handler)
            throws Exception {
        Transport transport = Transport.best();
        workers = transport.loops(1, "test");
        gateway = new Gateway(
                new GatewayOptions(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        limits,
                        proxies,
                        tls,
                        tls != null,
                        List.of(EchoSession.endpoint("/echo"), recording(), JsonSession.endpoint("/ws/json")),
                        handler == null ? routes() : handler),
                transport,
                workers,
                Clock.systemUTC());
        address = gateway.start().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }

    private Endpoint recording() {
        return new Endpoint("/ws/test", "ringback.v1", ORIGIN::equals, Duration.ofMillis(700), 32_768, true, sessions);
    }

    private Router routes() {
        return Router.builder()
                .route(
                        HttpMethod.GET,
                        "/hello/{name}",
                        call -> HttpReply.text(200, "hello " + call.param("name"))
                                .now())
                .route(
                        HttpMethod.GET,
                        "/address",
                        call -> HttpReply.text(200, call.client().getHostAddress())
                                .now())
                .route(
                        HttpMethod.GET,
                        "/host",
                        call -> HttpReply.text(200, call.host()).now())
                .route(
                        HttpMethod.POST,
                        "/length",
                        call -> HttpReply.text(200, Integer.toString(call.bytes().length))
                                .now())
                .route(HttpMethod.GET, "/late", call -> late)
                .route(HttpMethod.GET, "/broken", call -> {
                    throw new IllegalStateException("secret detail");
                })
                .build();
    }

    public int port() {
        return address.getPort();
    }

    public RawSocket connect() throws IOException {
        return new RawSocket(port());
    }

    /** A WebSocket on the echo. */
    public RawWebSocket echo() throws IOException {
        return RawWebSocket.open(connect(), "/echo", "");
    }

    /** A WebSocket on the recording endpoint. */
    public RawWebSocket open() throws IOException {
        return RawWebSocket.open(
                connect(), "/ws/test", "Origin: " + ORIGIN + "\r\nSec-WebSocket-Protocol: ringback.v1\r\n");
    }

    @Override
    public void close() {
        gateway.close();
        assertThat(workers.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS))
                .isTrue();
    }
}

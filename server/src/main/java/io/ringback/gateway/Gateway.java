package io.ringback.gateway;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.util.concurrent.Future;
import io.ringback.gateway.http.ClientAddresses;
import io.ringback.gateway.http.HttpEdge;
import io.ringback.gateway.http.Responder;
import io.ringback.gateway.limit.Admission;
import io.ringback.gateway.limit.Limit;
import io.ringback.gateway.limit.LimitHits;
import io.ringback.gateway.limit.Limits;
import io.ringback.gateway.limit.Sweeps;
import io.ringback.gateway.ws.Drain;
import io.ringback.gateway.ws.Endpoints;
import io.ringback.gateway.ws.SocketEdge;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The listener with all its connections. Connections are accepted on a thread of their own and served by the workers. */
// A close or write that fails ends the channel, and that is seen as its end.
@SuppressWarnings("FutureReturnValueIgnored")
public final class Gateway implements MeterBinder {
    private static final int READ_BYTES = 16_384;
    private static final int READS_PER_TURN = 4;
    private static final int ACCEPT_BACKLOG = 4_096;
    private static final long FORGET_SECONDS = 30;
    private static final long DRAIN_LOOK_MILLIS = 100;

    private final GatewayOptions options;
    private final Transport transport;
    private final EventLoopGroup workers;
    private final EventLoopGroup acceptor;
    private final LimitHits hits = new LimitHits();
    private final Sweeps sweeps;
    private final Admission admission;
    private final SocketEdge sockets;
    private final HttpEdge edge;
    private final AtomicReference<@Nullable Channel> listener = new AtomicReference<>();

    /**
     * A gateway that does not listen yet.
     *
     * @param transport what the workers were made by
     * @param workers serve the connections; stay the caller's
     * @param clock for the date of answers
     */
    public Gateway(GatewayOptions options, Transport transport, EventLoopGroup workers, Clock clock) {
        this.options = options;
        this.transport = transport;
        this.workers = workers;
        this.acceptor = transport.loops(1, "ringback-accept");
        this.sweeps = new Sweeps(workers);
        ClientAddresses addresses = new ClientAddresses(options.trustedProxies());
        this.admission =
                new Admission(options.limits(), address -> !address.isLoopbackAddress() && !addresses.isProxy(address));
        this.sockets = new SocketEdge(options.limits(), hits, sweeps, admission);
        this.edge = new HttpEdge(
                options.limits(),
                hits,
                sweeps,
                admission,
                addresses,
                options.handler(),
                new Endpoints(sockets, options.endpoints()),
                new Responder(clock, options.https()),
                this::isDraining);
    }

    /** Begins to listen. The stage completes with the address in use, or exceptionally if it cannot be had. */
    public CompletionStage<InetSocketAddress> start() {
        CompletableFuture<InetSocketAddress> started = new CompletableFuture<>();
        bootstrap().bind(options.bind()).addListener((ChannelFuture bound) -> {
            if (bound.isSuccess()) {
                listener.set(bound.channel());
                started.complete((InetSocketAddress) bound.channel().localAddress());
            } else {
                started.completeExceptionally(bound.cause());
            }
        });
        acceptor.scheduleAtFixedRate(
                () -> admission.forget(acceptor.next().ticker().nanoTime()),
                FORGET_SECONDS,
                FORGET_SECONDS,
                TimeUnit.SECONDS);
        return started;
    }

    private ServerBootstrap bootstrap() {
        Limits limits = options.limits();
        int high = limits.get(Limit.WRITE_HIGH_BYTES);
        return new ServerBootstrap()
                .group(acceptor, workers)
                .channel(transport.listener())
                .option(ChannelOption.SO_BACKLOG, ACCEPT_BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, false)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(high / 2, high))
                .childOption(
                        ChannelOption.RECVBUF_ALLOCATOR,
                        new AdaptiveRecvByteBufAllocator(64, 2_048, READ_BYTES).maxMessagesPerRead(READS_PER_TURN))
                .childHandler(new PipelineFactory(edge, options.tls()));
    }

    /** Whether the node is about to stop: {@code /ready} says so. */
    public boolean isDraining() {
        return sockets.isDraining();
    }

    /** Adds the metrics {@code ringback_edge_connections} and {@code ringback_edge_limit_total}. */
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ringback.edge.connections", admission, Admission::open)
                .description("Open connections of this node, of all kinds")
                .register(registry);
        hits.bindTo(registry);
    }

    /** Open connections, of all kinds. */
    public int connections() {
        return admission.open();
    }

    /**
     * Stops accepting and sees the connections off.
     *
     * @param spread clients are told to come back at random moments within this time
     * @param grace how long to wait for them at most
     * @return completes when all have gone or the grace is over
     */
    public CompletionStage<Void> drain(Duration spread, Duration grace) {
        Channel accepting = listener.get();
        if (accepting != null) {
            accepting.close();
        }
        sockets.drain(new Drain(spread));
        CompletableFuture<Void> gone = new CompletableFuture<>();
        long end = acceptor.next().ticker().nanoTime() + grace.toNanos();
        Future<?> looking = acceptor.scheduleAtFixedRate(
                () -> {
                    if (admission.open() == 0 || acceptor.next().ticker().nanoTime() - end >= 0) {
                        gone.complete(null);
                    }
                },
                0,
                DRAIN_LOOK_MILLIS,
                TimeUnit.MILLISECONDS);
        return gone.whenComplete((done, failure) -> looking.cancel(false));
    }

    /** Gives back what the gateway holds; connections end with the workers. */
    public void close() {
        Channel accepting = listener.get();
        if (accepting != null) {
            accepting.close();
        }
        sweeps.close();
        if (options.tls() != null) {
            options.tls().close();
        }
        acceptor.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}

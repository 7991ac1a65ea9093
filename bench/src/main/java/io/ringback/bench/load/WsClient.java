package io.ringback.bench.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import io.ringback.bench.transport.Transport;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One WebSocket client on plain Netty: no UTF-8 check, no compression, nothing between the frames and the driver. A write that fails
 * reaches the last handler by the void promise, which closes the socket.
 */
@SuppressWarnings("FutureReturnValueIgnored")
public final class WsClient {
    private static final int MAX_RESPONSE_BYTES = 16_384;
    private static final int MAX_FRAME_BYTES = 1 << 20;
    private static final int CONNECT_LIMIT_MS = 10_000;

    private final Channel channel;
    private final FrameHandler handler;

    WsClient(Channel channel, FrameHandler handler) {
        this.channel = channel;
        this.handler = handler;
    }

    /** Connects and upgrades; fails when the server refuses either. Frames go to the sink until {@link #receive} names another. */
    public static CompletableFuture<WsClient> open(EventLoop loop, Endpoint endpoint, FrameSink sink) {
        CompletableFuture<WsClient> opened = new CompletableFuture<>();
        FrameHandler handler = new FrameHandler(sink, opened);
        Bootstrap bootstrap = new Bootstrap()
                .group(loop)
                .channel(Transport.clientChannel())
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_LIMIT_MS)
                .handler(pipeline(endpoint, handler));
        Optional.ofNullable(endpoint.from()).ifPresent(bootstrap::localAddress);
        bootstrap.connect(endpoint.uri().getHost(), endpoint.uri().getPort()).addListener(done -> {
            if (!done.isSuccess()) {
                opened.completeExceptionally(done.cause());
            }
        });
        return opened;
    }

    /** Sends text and flushes it. */
    public void send(String text) {
        channel.writeAndFlush(new TextWebSocketFrame(text), channel.voidPromise());
    }

    /** From now on frames go to this sink. */
    public void receive(FrameSink sink) {
        handler.receive(sink);
    }

    /** Why the server closed the socket; empty while it is open. */
    public Optional<String> closed() {
        return channel.isActive() ? Optional.empty() : Optional.of(handler.closeReason());
    }

    /** Closes without ceremony; {@link #gone} says when it is done. */
    public void close() {
        channel.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    }

    /** Completes when the socket is closed, by either side. */
    public CompletableFuture<Boolean> gone() {
        CompletableFuture<Boolean> gone = new CompletableFuture<>();
        channel.closeFuture().addListener(closed -> gone.complete(true));
        return gone;
    }

    Channel channel() {
        return channel;
    }

    void write(ByteBuf payload) {
        channel.write(new TextWebSocketFrame(payload), channel.voidPromise());
    }

    void flush() {
        channel.flush();
    }

    private static ChannelInitializer<Channel> pipeline(Endpoint endpoint, FrameHandler handler) {
        HttpHeaders headers = new DefaultHttpHeaders();
        Optional.ofNullable(endpoint.origin()).ifPresent(origin -> headers.set(HttpHeaderNames.ORIGIN, origin));
        WebSocketClientProtocolConfig config = WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(endpoint.uri())
                .version(WebSocketVersion.V13)
                .subprotocol(endpoint.subprotocol())
                .customHeaders(headers)
                .maxFramePayloadLength(MAX_FRAME_BYTES)
                .generateOriginHeader(false)
                .withUTF8Validator(false)
                .handleCloseFrames(false)
                .build();
        return new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                channel.pipeline()
                        .addLast(new HttpClientCodec())
                        .addLast(new HttpObjectAggregator(MAX_RESPONSE_BYTES))
                        .addLast(new WebSocketClientProtocolHandler(config))
                        .addLast(handler);
            }
        };
    }

    /** A frame's payload as text. */
    public static String text(ByteBuf payload) {
        return new String(ByteBufUtil.getBytes(payload), StandardCharsets.UTF_8);
    }
}

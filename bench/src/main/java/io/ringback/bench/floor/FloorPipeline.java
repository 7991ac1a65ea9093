package io.ringback.bench.floor;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler.HandshakeComplete;
import java.util.function.Function;

/** HTTP upgrade, then WebSocket frames straight to the floor's own handler. */
final class FloorPipeline extends ChannelInitializer<SocketChannel> {
    private static final int MAX_REQUEST_BYTES = 8_192;

    private final Pairs pairs;
    private final Function<String, ChannelHandler> handlerOfPath;

    FloorPipeline(Pairs pairs, Function<String, ChannelHandler> handlerOfPath) {
        this.pairs = pairs;
        this.handlerOfPath = handlerOfPath;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        WebSocketServerProtocolConfig config = WebSocketServerProtocolConfig.newBuilder()
                .websocketPath("/")
                .checkStartsWith(true)
                .withUTF8Validator(false)
                .build();
        channel.pipeline()
                .addLast(new HttpServerCodec())
                .addLast(new HttpObjectAggregator(MAX_REQUEST_BYTES))
                .addLast(new WebSocketServerProtocolHandler(config))
                .addLast(new Upgrade());
    }

    /** Replaced by the floor's handler as soon as the path is known. */
    private final class Upgrade extends ChannelInboundHandlerAdapter {
        @Override
        public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
            if (event instanceof HandshakeComplete upgraded) {
                String path = upgraded.requestUri();
                pairs.register(path, ctx.channel());
                ctx.pipeline().replace(this, null, handlerOfPath.apply(path));
            }
        }
    }
}

package io.ringback.bench.load;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Last handler of a client: passes text frames to the current sink and remembers why the socket was closed. */
@SuppressWarnings("FutureReturnValueIgnored")
final class FrameHandler extends ChannelInboundHandlerAdapter {
    private final CompletableFuture<WsClient> opened;
    private volatile FrameSink sink;
    private volatile String closeReason = "closed without a close frame";

    FrameHandler(FrameSink sink, CompletableFuture<WsClient> opened) {
        this.sink = sink;
        this.opened = opened;
    }

    void receive(FrameSink next) {
        sink = next;
    }

    String closeReason() {
        return closeReason;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            opened.complete(new WsClient(ctx.channel(), this));
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof TextWebSocketFrame text) {
            sink.frame(text.content());
        } else if (message instanceof CloseWebSocketFrame close) {
            closeReason = "closed with " + close.statusCode() + " " + close.reasonText();
            ctx.close();
        }
        ReferenceCountUtil.release(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        sink.readComplete();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        opened.completeExceptionally(new IOException(closeReason));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        closeReason = cause.toString();
        opened.completeExceptionally(cause);
        ctx.close();
    }
}

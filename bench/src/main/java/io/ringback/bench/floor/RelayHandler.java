package io.ringback.bench.floor;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import org.jspecify.annotations.Nullable;

/** First floor: hands each frame of a visitor to the paired agent, and flushes once per read. Stores nothing, acknowledges nothing. */
@SuppressWarnings("FutureReturnValueIgnored")
final class RelayHandler extends SimpleChannelInboundHandler<TextWebSocketFrame> {
    private final Pairs pairs;
    private final String path;
    private @Nullable Channel agent;

    RelayHandler(Pairs pairs, String path) {
        this.pairs = pairs;
        this.path = path;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, TextWebSocketFrame frame) {
        if (agent == null) {
            agent = pairs.agentOf(path);
        }
        if (agent != null) {
            agent.write(frame.retain(), agent.voidPromise());
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        if (agent != null) {
            agent.flush();
        }
    }
}

package io.ringback.bench.floor;

import io.lettuce.core.api.async.RedisAsyncCommands;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;

/**
 * Second floor: one {@code XADD} per frame, then an acknowledgement to the visitor (the first {@value #ACK_CHARS} characters of the
 * message) and the message to the agent. Every write is flushed on its own; nothing is batched.
 */
@SuppressWarnings("FutureReturnValueIgnored")
final class AppendHandler extends SimpleChannelInboundHandler<TextWebSocketFrame> {
    static final int ACK_CHARS = 16;

    private final Pairs pairs;
    private final String path;
    private final String stream;
    private final RedisAsyncCommands<String, String> redis;

    AppendHandler(Pairs pairs, String path, RedisAsyncCommands<String, String> redis) {
        this.pairs = pairs;
        this.path = path;
        this.stream = "pair:" + Pairs.number(path);
        this.redis = redis;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, TextWebSocketFrame frame) {
        String text = frame.text();
        redis.xadd(stream, "text", text).whenComplete((entry, failure) -> {
            if (failure == null) {
                stored(ctx.channel(), text);
            } else {
                ctx.close();
            }
        });
    }

    private void stored(Channel visitor, String text) {
        visitor.writeAndFlush(new TextWebSocketFrame(text.substring(0, ACK_CHARS)), visitor.voidPromise());
        Channel agent = pairs.agentOf(path);
        if (agent != null) {
            agent.writeAndFlush(new TextWebSocketFrame(text), agent.voidPromise());
        }
    }
}

package io.ringback.gateway.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;

/**
 * Ends a connection so that the client can read our last words: our side is shut first, what still comes in is thrown
 * away by the caller, and whoever calls closes the channel when the client has gone or after {@code CLOSE_MILLIS}. Closing
 * at once with unread input would make the kernel send a reset, which takes the last words back.
 */
// A close or write that fails ends the channel, and that is seen as its end.
@SuppressWarnings("FutureReturnValueIgnored")
public final class LingeringClose {

    /** Shuts our side once what was last written has left; to be added to that write. */
    public static final ChannelFutureListener AFTER_WRITE = future -> {
        if (future.isSuccess()) {
            shutOutput(future.channel());
        } else {
            future.channel().close();
        }
    };

    private LingeringClose() {}

    private static void shutOutput(Channel channel) {
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        if (tls != null) {
            tls.closeOutbound().addListener(done -> shutSocket(channel));
        } else {
            shutSocket(channel);
        }
    }

    private static void shutSocket(Channel channel) {
        if (channel instanceof DuplexChannel duplex && channel.isActive()) {
            duplex.shutdownOutput();
        } else {
            channel.close();
        }
    }
}

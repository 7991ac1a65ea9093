package io.ringback.gateway.ws;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;

/** Netty's frame encoder, which keeps no state, shared by all connections. */
@Sharable
final class FrameEncoder extends WebSocket13FrameEncoder {
    FrameEncoder() {
        super(false);
    }
}

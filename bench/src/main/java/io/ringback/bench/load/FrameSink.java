package io.ringback.bench.load;

import io.netty.buffer.ByteBuf;

/** Takes what a socket receives, on the socket's event loop. */
public interface FrameSink {
    /** The payload of one text frame; valid only during the call. */
    void frame(ByteBuf payload);

    /** The frames of one read are through: the time to flush what they caused. */
    default void readComplete() {}
}

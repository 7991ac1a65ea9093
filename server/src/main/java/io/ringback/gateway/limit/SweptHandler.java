package io.ringback.gateway.limit;

import io.netty.channel.ChannelInboundHandlerAdapter;

/** A channel handler with deadlines that its event loop looks after in passing, so that it needs no timer of its own. */
public abstract class SweptHandler extends ChannelInboundHandlerAdapter {
    int slot = -1;

    /**
     * Called on the event loop about twice a second.
     *
     * @param now the loop's monotonic time in ns
     */
    protected abstract void sweep(long now);
}

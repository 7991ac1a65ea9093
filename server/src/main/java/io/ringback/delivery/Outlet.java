package io.ringback.delivery;

import io.netty.buffer.ByteBuf;
import io.ringback.protocol.CloseCode;

/** Where events for one connected person leave the node; whatever transport it stands for. Safe to call from any thread. */
public interface Outlet {

    /**
     * Queues one encoded event. The buffer is shared: the outlet takes its own reference, the caller keeps and
     * releases its own, so that an event is encoded once for all its readers. Does nothing once closed.
     *
     * @param event one JSON object in UTF-8; its indices are left alone
     */
    void deliver(ByteBuf event);

    /**
     * Ends the connection behind this outlet; a second call does nothing.
     *
     * @param code tells the client whether to come back
     */
    void close(CloseCode code);

    /** Whether events are still taken; false from the moment either side began to close. */
    boolean isOpen();
}

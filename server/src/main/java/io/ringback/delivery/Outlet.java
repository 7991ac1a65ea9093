package io.ringback.delivery;

import io.netty.buffer.ByteBuf;

/** Where events for one connected person leave the node; whatever transport it stands for. Safe to call from any thread. */
public interface Outlet {

    /**
     * Queues one encoded event. The buffer is shared: the outlet takes its own reference, the caller keeps and
     * releases its own, so that an event is encoded once for all its readers. Does nothing once closed.
     *
     * @param event one JSON object in UTF-8; its indices are left alone
     */
    void deliver(ByteBuf event);

    /** Whether events are still taken; false from the moment either side began to close. */
    boolean isOpen();
}

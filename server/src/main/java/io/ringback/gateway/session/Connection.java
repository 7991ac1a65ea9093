package io.ringback.gateway.session;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.concurrent.EventExecutor;
import io.ringback.delivery.Outlet;
import io.ringback.protocol.CloseCode;
import java.net.InetAddress;

/**
 * One client's socket as its session sees it. All calls of a {@link Session} come from {@link #eventLoop()}; the
 * methods here may be called from any thread, and are cheapest from that one.
 *
 * <p>What is sent leaves in batches by itself: at the end of the read burst, or of the event loop's turn.
 */
public interface Connection extends Outlet {

    /**
     * Queues one text message that only this client gets.
     *
     * @param text JSON in UTF-8; the connection takes over the caller's reference
     */
    void send(ByteBuf text);

    /**
     * Ends the connection with a close frame; a second call does nothing.
     *
     * @param code the close code
     * @param reason for people who debug, at most 123 bytes of UTF-8; longer ones are cut
     */
    void close(CloseCode code, String reason);

    /** The session proved who it is: the time to authenticate stops running. */
    void authenticated();

    /** False while more is queued than {@code WRITE_HIGH_BYTES}; the session should hold back what can wait. */
    boolean isWritable();

    /** The client's address: the peer's own, or the one a trusted proxy vouches for. */
    InetAddress remoteAddress();

    /** The thread on which the session is called. */
    EventExecutor eventLoop();

    /** Where to take buffers for {@link #send} from. */
    ByteBufAllocator alloc();
}

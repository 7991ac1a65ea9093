package io.ringback.gateway.session;

import io.netty.buffer.ByteBuf;

/** What happens on one connection. Every method is called on the connection's event loop and must not block. */
public interface Session {

    /**
     * One whole text message, valid UTF-8 and within the limits.
     *
     * @param utf8 readable during the call only; retain it to keep it longer
     */
    void onText(ByteBuf utf8);

    /**
     * One whole binary message, within the limits. The protocol has none: it must be answered with the error
     * {@code bad_json}, and the connection lives.
     *
     * @param bytes readable during the call only
     */
    void onBinary(ByteBuf bytes);

    /**
     * A message over the rate of commands: it must be answered with the error {@code too_fast} and not be acted upon.
     * If the client goes on, the gateway closes the connection.
     *
     * @param utf8 the refused message, readable during the call only
     * @param retryAfterMillis when the next message would be taken, in ms, above 0
     */
    void onTooFast(ByteBuf utf8, long retryAfterMillis);

    /** All messages that had arrived together have been handed over: the place to flush what was gathered. */
    default void onReadBurstEnd() {}

    /**
     * The outbound queue filled up or emptied.
     *
     * @param writable as {@link Connection#isWritable()}
     */
    default void onWritabilityChanged(boolean writable) {}

    /** The client answered a ping: proof that it is there. Comes at most once per ping. */
    default void onPong() {}

    /**
     * The node is about to leave: tell the client. The gateway closes the connection itself, with a dithered delay.
     *
     * @param reconnectInMillis how long the client should wait before it connects again, in ms
     */
    default void onDrain(long reconnectInMillis) {}

    /**
     * The last call: the connection takes nothing more.
     *
     * @param reason who ended it and why
     */
    void onClosed(CloseReason reason);
}

package io.ringback.gateway.limit;

import io.ringback.protocol.CloseCode;
import io.ringback.protocol.ErrorCode;

/** What a client gets that goes over a {@link Limit}. */
public sealed interface Answer {

    /**
     * An HTTP error, after which the connection is closed.
     *
     * @param status the status code
     */
    record Http(int status) implements Answer {}

    /**
     * A WebSocket close frame.
     *
     * @param code its code
     */
    record Close(CloseCode code) implements Answer {}

    /**
     * A coded error reply; the connection lives.
     *
     * @param code the error code of the protocol
     */
    record Reply(ErrorCode code) implements Answer {}

    /** The connection is closed without a word: there is nothing to answer. */
    record Cut() implements Answer {}

    /** Nothing is refused; the client is made to wait. */
    record Wait() implements Answer {}
}

package io.ringback.protocol;

/** Why a socket is closed. 4000-4499 mean: come back after a dithered delay; 4500-4999 mean: do not. RFC codes stand for faults of RFC 6455 only. */
public enum CloseCode {
    /** The peer broke RFC 6455. */
    PROTOCOL(1002),
    /** Text that is not UTF-8. */
    INVALID_UTF8(1007),
    /** A message over the frame limit. */
    TOO_BIG(1009),
    /** The node is being stopped in order. */
    DRAIN(4000),
    /** The client does not read what it is sent. */
    SLOW_READER(4001),
    /** Another connection took over. */
    REPLACED(4002),
    /** Nothing was heard for the idle time. */
    IDLE(4003),
    /** The connection reached its greatest age. */
    LIFETIME(4004),
    /** Something behind the edge cannot serve now. */
    UNAVAILABLE(4005),
    /** Over the command rate in spite of error replies. */
    TOO_FAST(4500),
    /** No valid first frame in time. */
    AUTH_TIMEOUT(4501),
    /** Signed out, disabled, or the role changed. */
    SIGNED_OUT(4502),
    /** The peer may not be here. */
    FORBIDDEN(4503);

    private final int code;

    CloseCode(int code) {
        this.code = code;
    }

    /** The number in the close frame. */
    public int code() {
        return code;
    }

    /** Whether the client should connect again. */
    public boolean comeBack() {
        return code >= 4000 && code < 4500;
    }
}

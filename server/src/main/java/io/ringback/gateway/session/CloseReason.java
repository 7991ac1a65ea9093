package io.ringback.gateway.session;

/**
 * Why a connection ended.
 *
 * @param by who ended it
 * @param code the close code of the frame that was sent or received; 1005 for a frame without a code, 1006 when there
 *     was no close frame (RFC 6455, 7.1.5)
 * @param text the reason that came with it, or empty
 */
public record CloseReason(By by, int code, String text) {

    /** Stands for a close frame without a code. */
    public static final int NO_CODE = 1005;

    /** The connection broke without a close frame. */
    public static final CloseReason LOST = new CloseReason(By.NETWORK, 1006, "");

    /** Who ended a connection. */
    public enum By {
        /** The client sent a close frame first. */
        CLIENT,
        /** This node closed it. */
        SERVER,
        /** Neither did: the connection was cut. */
        NETWORK
    }
}

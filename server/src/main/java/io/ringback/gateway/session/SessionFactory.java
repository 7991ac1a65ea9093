package io.ringback.gateway.session;

/** Makes the session of a connection that has just been upgraded. */
@FunctionalInterface
public interface SessionFactory {

    /**
     * Called on the connection's event loop before its first message.
     *
     * @param connection open and ready to send
     * @return its session
     */
    Session open(Connection connection);
}

package io.ringback.gateway.session;

import io.ringback.protocol.Command;

/**
 * Who said hello on a connection and was let in. Lives on the connection's event loop.
 *
 * @param <C> what they may ask
 */
interface Greeted<C extends Command> {
    /** Carries a command out and answers it. */
    void take(C command);

    /** The client answered a ping. */
    default void alive() {}

    /** The connection is gone, or they are somebody else from now on: they hear nothing more. */
    void leave();
}

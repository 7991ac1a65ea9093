/** WebSocket at the edge: handshake, frames, limits, and the connection as a session sees it. */
@NullMarked
package io.ringback.gateway.ws;

import org.jspecify.annotations.NullMarked;

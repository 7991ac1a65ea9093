/** What the edge gives to a session and asks of it: the only types that session code needs of the gateway. */
@NullMarked
package io.ringback.gateway.session;

import org.jspecify.annotations.NullMarked;

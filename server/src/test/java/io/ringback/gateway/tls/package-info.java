/** Tests of TLS over real sockets. */
@NullMarked
package io.ringback.gateway.tls;

import org.jspecify.annotations.NullMarked;

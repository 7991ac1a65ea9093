/** TLS ended by the server itself. */
@NullMarked
package io.ringback.gateway.tls;

import org.jspecify.annotations.NullMarked;

/** Tests of the edge over real sockets. */
@NullMarked
package io.ringback.gateway;

import org.jspecify.annotations.NullMarked;

/** Which Netty transport this machine has. */
@NullMarked
package io.ringback.bench.transport;

import org.jspecify.annotations.NullMarked;

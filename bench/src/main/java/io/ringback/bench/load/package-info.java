/** Pairs of WebSocket clients that send at a due time or in a closed loop, and record how long messages took. */
@NullMarked
package io.ringback.bench.load;

import org.jspecify.annotations.NullMarked;

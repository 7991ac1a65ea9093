/** Whole journeys over real sockets: server nodes as processes of their own, a real Redis, visitors and agents as clients. */
@NullMarked
package io.ringback.journey;

import org.jspecify.annotations.NullMarked;

/** Delivery of events to the connections of this node. */
@NullMarked
package io.ringback.delivery;

import org.jspecify.annotations.NullMarked;

/** When a callback is offered beside the estimate of a wait. */
@NullMarked
package io.ringback.callback.offer;

import org.jspecify.annotations.NullMarked;

/** Promises: anything a visitor was told with a time in it, as objects with legal moves. */
@NullMarked
package io.ringback.model.promise;

import org.jspecify.annotations.NullMarked;

/** Who serves whom: places, offers, assignments, what becomes due, and the steps that conversations still have to hear of. */
@NullMarked
package io.ringback.routing;

import org.jspecify.annotations.NullMarked;

/** Who serves whom, on Redis: all that stands under a site's hash tag <code>{s:SITE}</code> and is decided by its scripts. */
@NullMarked
package io.ringback.store.routing;

import org.jspecify.annotations.NullMarked;

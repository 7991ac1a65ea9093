/** Site documents on Redis. */
@NullMarked
package io.ringback.store.sites;

import org.jspecify.annotations.NullMarked;

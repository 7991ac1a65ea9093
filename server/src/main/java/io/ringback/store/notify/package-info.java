/** The outbox of sites on Redis. */
@NullMarked
package io.ringback.store.notify;

import org.jspecify.annotations.NullMarked;

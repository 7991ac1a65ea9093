/** How published events reach the delivery room. */
@NullMarked
package io.ringback.store.delivery;

import org.jspecify.annotations.NullMarked;

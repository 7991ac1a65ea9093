/** The ports of the features, implemented on Redis. Nothing else knows key names or scripts. */
@NullMarked
package io.ringback.store;

import org.jspecify.annotations.NullMarked;

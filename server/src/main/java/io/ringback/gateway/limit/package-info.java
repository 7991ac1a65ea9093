/** Every bound of the edge in one table, and the admission of connections by it. */
@NullMarked
package io.ringback.gateway.limit;

import org.jspecify.annotations.NullMarked;

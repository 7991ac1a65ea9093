/** Tests of the limits' own rules. */
@NullMarked
package io.ringback.gateway.limit;

import org.jspecify.annotations.NullMarked;

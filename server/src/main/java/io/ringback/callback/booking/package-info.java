/** How many callbacks a window can take so that 99 in 100 promises are kept. Pure. */
@NullMarked
package io.ringback.callback.booking;

import org.jspecify.annotations.NullMarked;

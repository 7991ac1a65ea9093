/** When callbacks can be had: quarter hours inside opening hours and outside quiet hours. Pure. */
@NullMarked
package io.ringback.callback.window;

import org.jspecify.annotations.NullMarked;

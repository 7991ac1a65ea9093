/** The Ringback server: live chat that calls back. */
@NullMarked
package io.ringback;

import org.jspecify.annotations.NullMarked;

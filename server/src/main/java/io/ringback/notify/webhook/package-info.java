/** Signed calls of other programs. */
@NullMarked
package io.ringback.notify.webhook;

import org.jspecify.annotations.NullMarked;

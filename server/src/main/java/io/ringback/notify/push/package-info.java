/** Web push: RFC 8030, 8291 and 8292. */
@NullMarked
package io.ringback.notify.push;

import org.jspecify.annotations.NullMarked;

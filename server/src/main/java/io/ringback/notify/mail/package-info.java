/** Letters, and the ways they leave. */
@NullMarked
package io.ringback.notify.mail;

import org.jspecify.annotations.NullMarked;

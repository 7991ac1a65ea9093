/** Messages that are left while nobody can talk, and by when they are answered. */
@NullMarked
package io.ringback.callback.message;

import org.jspecify.annotations.NullMarked;

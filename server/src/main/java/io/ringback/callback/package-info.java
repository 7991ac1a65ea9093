/** Promises to come back: how many can be kept, when, and the life of each. */
@NullMarked
package io.ringback.callback;

import org.jspecify.annotations.NullMarked;

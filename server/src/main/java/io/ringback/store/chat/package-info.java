/** Conversations on Redis: one class per script of {@code lua/chat}, and the ports they stand behind. */
@NullMarked
package io.ringback.store.chat;

import org.jspecify.annotations.NullMarked;

/** The record and the transcript of a conversation: who may add to it, what is in it, when it ends. */
@NullMarked
package io.ringback.chat;

import org.jspecify.annotations.NullMarked;

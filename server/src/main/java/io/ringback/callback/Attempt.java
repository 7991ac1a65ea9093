package io.ringback.callback;

import java.time.Instant;

/** What follows from the outcome of an attempt. */
public sealed interface Attempt {
    /** They talk: the chat goes on. */
    record Connected() implements Attempt {}

    /** It is tried again. */
    record Again(Instant at) implements Attempt {}

    /** It is over. */
    record Settled() implements Attempt {}

    /** The agent makes no such attempt. */
    record Gone() implements Attempt {}
}

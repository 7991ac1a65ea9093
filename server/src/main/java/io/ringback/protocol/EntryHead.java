package io.ringback.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What a node needs to know of a stored entry to hand it on.
 *
 * @param agent the agent it is about or by, or null
 */
public record EntryHead(
        long seq, String mark, String kind, @Nullable String agent) {}

/**
 * The estimator of each site as it runs: one node owns it and feeds it with the routing log, every node answers from what the owner
 * published.
 */
@NullMarked
package io.ringback.waiting.live;

import org.jspecify.annotations.NullMarked;

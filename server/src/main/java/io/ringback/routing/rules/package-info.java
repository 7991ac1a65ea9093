/**
 * The rules of routing in memory: the same decisions as the scripts, without storage and without a clock of their own, so that a
 * recorded day can be lived through again under other rules. A differential test holds the two against each other.
 */
@NullMarked
package io.ringback.routing.rules;

import org.jspecify.annotations.NullMarked;

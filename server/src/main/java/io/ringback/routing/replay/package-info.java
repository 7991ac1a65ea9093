/** A recorded span of a site's life, lived through again on the rules in memory under another policy, and measured. */
@NullMarked
package io.ringback.routing.replay;

import org.jspecify.annotations.NullMarked;

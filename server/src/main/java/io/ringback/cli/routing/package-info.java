/** {@code routing}: the routing log of a site, exported and replayed. */
@NullMarked
package io.ringback.cli.routing;

import org.jspecify.annotations.NullMarked;

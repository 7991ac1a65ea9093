/** Who serves whom, measured: the routing scripts over the product's own store, beside a floor of ten bare commands. */
@NullMarked
package io.ringback.bench.routing;

import org.jspecify.annotations.NullMarked;

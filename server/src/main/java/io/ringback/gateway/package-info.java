/**
 * The edge: everything between a socket and the code that knows what people say to each other. {@link
 * io.ringback.gateway.PipelineFactory} is the place to start reading.
 */
@NullMarked
package io.ringback.gateway;

import org.jspecify.annotations.NullMarked;

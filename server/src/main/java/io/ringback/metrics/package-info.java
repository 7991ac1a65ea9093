/** The figures of a running server, in the form Prometheus reads. */
@NullMarked
package io.ringback.metrics;

import org.jspecify.annotations.NullMarked;

/** Micro benchmarks, run by JMH. */
@NullMarked
package io.ringback.bench.micro;

import org.jspecify.annotations.NullMarked;

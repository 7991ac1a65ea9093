/** Processes the bench starts, and what the kernel says they used. */
@NullMarked
package io.ringback.bench.process;

import org.jspecify.annotations.NullMarked;

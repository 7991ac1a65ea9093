/** Load driver, floors and micro-benchmarks. */
@NullMarked
package io.ringback.bench;

import org.jspecify.annotations.NullMarked;

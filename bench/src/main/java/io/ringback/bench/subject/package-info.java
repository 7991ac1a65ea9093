/** What is measured: how each target is started, and what its wire looks like to the driver. */
@NullMarked
package io.ringback.bench.subject;

import org.jspecify.annotations.NullMarked;

/** Medians, ratios, goals and the tables of docs/performance.md. */
@NullMarked
package io.ringback.bench.report;

import org.jspecify.annotations.NullMarked;

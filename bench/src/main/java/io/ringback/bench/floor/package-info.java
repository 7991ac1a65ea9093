/** The two floors: the least work that any server of the product's kind has to do. */
@NullMarked
package io.ringback.bench.floor;

import org.jspecify.annotations.NullMarked;

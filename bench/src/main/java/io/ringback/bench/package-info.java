/** The load driver: starts the floors and the product as processes of their own, loads them by turns and writes docs/performance.md. */
@NullMarked
package io.ringback.bench;

import org.jspecify.annotations.NullMarked;

/** How good estimates of waits were: coverage, pinball loss and bias, beside what other products show. Pure. */
@NullMarked
package io.ringback.waiting.score;

import org.jspecify.annotations.NullMarked;

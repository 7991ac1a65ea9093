/** What a waiting visitor is told of the time: pure rules from an estimate and from what was told before. */
@NullMarked
package io.ringback.waiting.screen;

import org.jspecify.annotations.NullMarked;

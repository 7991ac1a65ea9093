/** What people in line read while they wait: the choice of a hold message, pure, and the memory of what was told. */
@NullMarked
package io.ringback.waiting.hold;

import org.jspecify.annotations.NullMarked;

/** People in line: whether they are there, and what they are told of their place. */
@NullMarked
package io.ringback.waiting;

import org.jspecify.annotations.NullMarked;

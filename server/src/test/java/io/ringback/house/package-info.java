/** The rules of the house as tests: who may see whom, what may never be called, how files look. */
@NullMarked
package io.ringback.house;

import org.jspecify.annotations.NullMarked;

/** Ids, values, states with their legal moves and pure rules. Depends on the JDK only. */
@NullMarked
package io.ringback.model;

import org.jspecify.annotations.NullMarked;

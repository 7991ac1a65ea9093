/** The life of a callback: its states, its legal moves, who owns it. Depends on the JDK only. */
@NullMarked
package io.ringback.model.callback;

import org.jspecify.annotations.NullMarked;

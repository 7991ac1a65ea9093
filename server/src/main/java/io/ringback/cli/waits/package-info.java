/** The command {@code waits}: files of events, predictions and truths, in JSON lines. */
@NullMarked
package io.ringback.cli.waits;

import org.jspecify.annotations.NullMarked;

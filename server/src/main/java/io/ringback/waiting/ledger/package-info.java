/** What visitors were promised and told, and what came of it: counted, scored and kept for whoever asks. */
@NullMarked
package io.ringback.waiting.ledger;

import org.jspecify.annotations.NullMarked;

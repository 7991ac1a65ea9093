/** Days of a site as events, and the estimator played over them: for replays and judgement, not for serving. Pure. */
@NullMarked
package io.ringback.waiting.trace;

import org.jspecify.annotations.NullMarked;

package io.ringback.waiting.live;

import java.util.Optional;

/**
 * Who owns a site's estimator, and what was published.
 *
 * @param own whether this node does, for the next seconds
 * @param fence of the present owner: rises with each
 * @param version of what was published last; 0 when nothing was
 * @param published what was published last, if that is another version than the one that is known and can be read
 */
public record Tenure(boolean own, long fence, long version, Optional<SiteState> published) {}

package io.ringback.waiting;

import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;

/**
 * How long yet? Asked for one place at one moment.
 *
 * @param headStartMs by how much the place was put before its arrival, ms: its class
 * @param waitedMs since the visitor came, 0 or more
 * @param ahead people in front, those of other lanes weighted by how far they share agents with this one (rulings R2)
 * @param rings whether the place is before an agent just now
 */
public record WaitQuestion(
        SiteId site,
        ConversationId conversation,
        Lane lane,
        long headStartMs,
        long waitedMs,
        double ahead,
        boolean rings) {}

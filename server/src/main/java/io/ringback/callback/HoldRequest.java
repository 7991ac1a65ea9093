package io.ringback.callback;

import io.ringback.model.CallbackId;
import io.ringback.model.Lane;
import io.ringback.model.VisitorId;
import java.time.Instant;

/**
 * A place in a window, to be held while the visitor fills the form.
 *
 * @param callback its id, made by the caller: asking twice holds one place
 * @param window when the window begins
 * @param weight slots it takes: 1 in a chat, an agent's slots where somebody dials
 * @param whole whether who dials is set aside half an hour before
 * @param bounds how much may be sold in all
 */
public record HoldRequest(
        CallbackId callback,
        VisitorId visitor,
        Lane lane,
        Instant window,
        int weight,
        boolean whole,
        SellingBounds bounds) {}

package io.ringback.callback.outlook;

import io.ringback.model.CallbackId;
import io.ringback.model.Lane;
import java.time.Instant;

/**
 * A callback that is booked for a time and not begun yet.
 *
 * @param window when its window begins
 * @param weight slots it takes, 1 or more
 * @param booked when it was booked, and agreed to: a move does not make it newer
 * @param asked whether its visitor was asked for another time already
 */
public record Sold(CallbackId callback, Lane lane, Instant window, int weight, Instant booked, boolean asked) {}

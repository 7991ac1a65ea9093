package io.ringback.model.site;

import java.time.Duration;

/**
 * The times of a site's callbacks.
 *
 * @param window how long a window is open, 30 s to 1 h and a part of an hour: one begins when the last one ends
 * @param lead the first window begins no sooner than this from now, 0 to 24 h
 * @param reminder how long before the window the visitor is reminded, 10 s to 24 h
 * @param reply opening time within which a message that was left is answered, 1 h to 200 h
 * @param contact how long after the end of a callback its number and mail address are kept, 0 to 30 days
 */
public record CallbackTimes(Duration window, Duration lead, Duration reminder, Duration reply, Duration contact) {
    /** What holds where a site says nothing. */
    public static final CallbackTimes STANDARD = new CallbackTimes(
            Duration.ofMinutes(15),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofHours(10),
            Duration.ofDays(7));
}

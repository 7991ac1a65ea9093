package io.ringback.notify;

import static java.util.Map.entry;

import java.time.Duration;
import java.util.Map;

/**
 * How a text is treated on its way.
 *
 * @param worth how long it is worth anything; nobody is told what was true long ago
 * @param wished whether it is for whoever asked to be told, and not after they withdrew
 * @param urgent whether it may wake a sleeping device
 */
public record Kind(Duration worth, boolean wished, boolean urgent) {
    private static final Kind OTHER = new Kind(Duration.ofHours(24), false, false);
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            entry("turn", new Kind(Duration.ofMinutes(10), true, true)),
            entry("missed", new Kind(Duration.ofMinutes(30), true, true)),
            entry("answer", new Kind(Duration.ofHours(12), true, false)),
            entry("fixed", new Kind(Duration.ofHours(24), true, false)),
            entry("callback_reminder", new Kind(Duration.ofMinutes(15), false, false)),
            entry("callback_retry", new Kind(Duration.ofMinutes(10), false, false)),
            entry("callback_risk", new Kind(Duration.ofMinutes(5), false, true)),
            entry("callback_late", new Kind(Duration.ofHours(2), false, false)),
            entry("code", new Kind(Duration.ofMinutes(10), false, true)),
            entry("callback.code", new Kind(Duration.ofMinutes(10), false, true)),
            entry("callback.due", new Kind(Duration.ofHours(2), false, true)),
            entry("callback_due", new Kind(Duration.ofMinutes(15), false, true)));

    /** The kind of a text. */
    public static Kind of(String what) {
        return KINDS.getOrDefault(what, OTHER);
    }
}

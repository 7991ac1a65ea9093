package io.ringback.waiting.screen;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From what a visitor was shown and what is read now to what they are shown next (ui.md §4).
 *
 * <p>A shorter range replaces the shown one after it has held; a longer one at once. If it goes beyond what was promised, the
 * promise moves, with an apology; a promise that has passed is missed and is moved no more. The number ahead is always the one
 * that was read, and never grows without a cause. No time is ever named that was not measured.
 */
public final class ScreenRules {
    /** How long a change for the better has to hold, ms. */
    static final long HOLD = 20_000;

    private ScreenRules() {}

    /**
     * The first screen of a visitor on this node.
     *
     * @param kept what they were promised before, here or elsewhere
     */
    public static Shown first(WaitReading reading, Optional<Told> kept) {
        Pledge pledge = Pledge.of(kept.orElse(null), reading.slots());
        return ranged(new Shown(reading, null, null, null, pledge)).onTime();
    }

    /** The next screen of a visitor. */
    public static Shown next(Shown before, WaitReading reading) {
        return ranged(new Shown(reading, grew(before, reading), before.range(), before.better(), before.pledge()))
                .onTime();
    }

    private static @Nullable Cause grew(Shown before, WaitReading reading) {
        int ahead = before.reading().ahead();
        if (reading.ahead() > ahead) {
            return reading.grew() == null ? Cause.SHARED_AGENTS : reading.grew();
        }
        return reading.ahead() < ahead ? null : before.grew();
    }

    private static Shown ranged(Shown shown) {
        WaitEstimate estimate = shown.reading().estimate();
        if (estimate.status() != WaitEstimate.Status.OK) {
            return shown.range() == null
                    ? shown
                    : shown.showing(null, shown.pledge().eased());
        }
        WaitRange range = WaitRange.of(estimate.p20(), estimate.p90()).orElse(null);
        WaitRange before = shown.range();
        if (range != null && (before == null || range.isLongerThan(before))) {
            return shown.showing(range, shown.pledge().told(shown.reading(), range));
        }
        return before == null || before.equals(range) ? shown.holding(null) : held(shown, range);
    }

    private static Shown held(Shown shown, @Nullable WaitRange range) {
        long now = shown.reading().now();
        Shown.Better better = shown.better() == null
                ? new Shown.Better(range, now)
                : shown.better().and(range, now);
        return now - better.since() < HOLD
                ? shown.holding(better)
                : shown.showing(better.range(), shown.pledge().eased());
    }
}

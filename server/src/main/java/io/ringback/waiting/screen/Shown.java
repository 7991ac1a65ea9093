package io.ringback.waiting.screen;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one visitor is shown, with what it takes to decide what they are shown next. Values only: every decision is a function of
 * this and of the next {@link WaitReading}.
 *
 * @param reading what was measured last
 * @param grew why more people are in front than before; null once somebody of them was helped
 * @param range null: no time is named
 * @param better a change that is no news for the worse and is shown once it has held
 * @param pledge what was promised
 */
public record Shown(
        WaitReading reading,
        @Nullable Cause grew,
        @Nullable WaitRange range,
        @Nullable Better better,
        Pledge pledge) {
    /**
     * A change for the better waits here until it has held.
     *
     * @param range the longest that was read meanwhile; null: no time could be named
     * @param since UTC ms
     */
    record Better(@Nullable WaitRange range, long since) {
        /** The next reading: the longest counts, and naming no time is another change. */
        Better and(@Nullable WaitRange next, long now) {
            if (range == null && next == null) {
                return this;
            }
            if (range == null || next == null) {
                return new Better(next, now);
            }
            return new Better(range.longerOf(next), since);
        }
    }

    /** The screen of this moment. */
    public WaitScreen screen() {
        Told told = pledge.told();
        return new WaitScreen(
                reading.ahead(),
                range,
                told == null ? null : told.last().at(),
                reading.estimate().status(),
                reading.served10(),
                pledge.notice(),
                grew == null ? pledge.cause() : grew);
    }

    /** What the visitor was promised, to be kept with the place. */
    public Optional<Told> told() {
        return Optional.ofNullable(pledge.told());
    }

    /** The same after another node or tab told the visitor more. */
    public Shown promised(Told kept) {
        return kept.equals(pledge.told()) ? this : new Shown(reading, grew, range, better, pledge.holding(kept));
    }

    Shown holding(@Nullable Better change) {
        return new Shown(reading, grew, range, change, pledge);
    }

    Shown showing(@Nullable WaitRange next, Pledge then) {
        return new Shown(reading, grew, next, null, then);
    }

    /** The same at the moment of its reading. */
    Shown onTime() {
        return new Shown(reading, grew, range, better, pledge.at(reading.now()));
    }
}

package io.ringback.waiting.screen;

import org.jspecify.annotations.Nullable;

/**
 * Where the promise to a visitor stands.
 *
 * @param told what they were promised; null before a first range
 * @param slots of accepting agents when the last promise was made
 * @param longer whether the promise was moved, and the range it was moved to is still shown
 * @param cause why it was moved, if that was seen
 */
record Pledge(
        @Nullable Told told,
        int slots,
        boolean longer,
        @Nullable Cause cause) {
    /** Nothing was moved here; what was promised elsewhere holds. */
    static Pledge of(@Nullable Told kept, int slots) {
        return new Pledge(kept, slots, false, null);
    }

    /** A range is shown that is longer than the one before, or the first. The promise moves if it was for less. */
    Pledge told(WaitReading reading, WaitRange range) {
        Promise promise = Promise.made(reading.now(), range);
        if (told == null) {
            return of(Told.first(promise), reading.slots());
        }
        if (told.missed() || !promise.isBeyond(told.last())) {
            return eased();
        }
        Cause seen = reading.slots() < slots ? Cause.FEWER_AGENTS : null;
        return new Pledge(told.moved(promise), reading.slots(), true, seen);
    }

    /** The same with what was promised elsewhere. */
    Pledge holding(Told kept) {
        return new Pledge(kept, slots, longer, cause);
    }

    /** Another range than the one that was longer is shown. */
    Pledge eased() {
        return of(told, slots);
    }

    /** The same at a moment that may be too late. */
    Pledge at(long now) {
        return told == null || told.missed() || now < told.last().at() ? this : of(told.asMissed(), slots);
    }

    @Nullable
    Notice notice() {
        if (told != null && told.missed()) {
            return Notice.OVERDUE;
        }
        return longer ? Notice.LONGER : null;
    }
}

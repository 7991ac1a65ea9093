package io.ringback.waiting.live;

import io.ringback.waiting.estimate.Quantiles;
import io.ringback.waiting.estimate.Told;
import io.ringback.waiting.screen.WaitRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a visitor was told in one minute of waiting, as it stands with the place: {@code minute at bucket b20 b50 b90 s20 s50 s90}, where a
 * time could be named also {@code lo hi} of the range on the screen, 0 when none stood there; each followed by a semicolon.
 *
 * @param minute whole minutes waited
 * @param told the question
 * @param measured whether enough had been measured to name a time: only then it is scored
 * @param range what stood on the screen
 */
public record ToldAt(long minute, Told told, boolean measured, Optional<WaitRange> range) {
    private static final int FIELDS = 9;
    private static final int SCORED_FIELDS = 11;

    /** Nothing stands on a screen yet. */
    ToldAt(long minute, Told told, boolean measured) {
        this(minute, told, measured, Optional.empty());
    }

    /** The same with what stands on the screen. */
    ToldAt showing(WaitRange shown) {
        return new ToldAt(minute, told, measured, Optional.of(shown));
    }

    /** As storage keeps it. */
    public String text() {
        Quantiles base = told.base();
        Quantiles shown = told.shown();
        return String.format(
                Locale.ROOT,
                "%d %.3f %d %.2f %.2f %.2f %.2f %.2f %.2f%s;",
                minute,
                told.at(),
                told.bucket(),
                base.p20(),
                base.p50(),
                base.p90(),
                shown.p20(),
                shown.p50(),
                shown.p90(),
                measured
                        ? " " + range.map(WaitRange::lo).orElse(0) + " "
                                + range.map(WaitRange::hi).orElse(0)
                        : "");
    }

    /** Reads several; what cannot be read is passed over. */
    static List<ToldAt> parse(String text) {
        List<ToldAt> all = new ArrayList<>();
        for (String each : text.split(";", -1)) {
            String[] fields = each.split(" ", -1);
            if (fields.length == FIELDS || fields.length == SCORED_FIELDS) {
                try {
                    all.add(read(fields));
                } catch (IllegalArgumentException unreadable) {
                    // another version wrote it: there is nothing to learn from
                }
            }
        }
        return all;
    }

    private static ToldAt read(String[] of) {
        long minute = Long.parseLong(of[0]);
        if (of.length == FIELDS) {
            return new ToldAt(minute, told(of), false);
        }
        int hi = Integer.parseInt(of[FIELDS + 1]);
        return new ToldAt(
                minute,
                told(of),
                true,
                hi == 0 ? Optional.empty() : Optional.of(new WaitRange(Integer.parseInt(of[FIELDS]), hi)));
    }

    private static Told told(String[] of) {
        return new Told(Double.parseDouble(of[1]), Integer.parseInt(of[2]), quantiles(of, 3), quantiles(of, 6));
    }

    private static Quantiles quantiles(String[] of, int from) {
        return new Quantiles(positive(of[from]), positive(of[from + 1]), positive(of[from + 2]));
    }

    private static double positive(String text) {
        double value = Double.parseDouble(text);
        if (!(value >= 0 && value < 1e12)) {
            throw new IllegalArgumentException("quantiles must be 0 or more and finite");
        }
        return Math.max(value, .01);
    }
}

package io.ringback.waiting.live;

import io.ringback.waiting.estimate.Quantiles;
import io.ringback.waiting.estimate.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a visitor was told in one minute of waiting, as it stands with the place: {@code minute at bucket b20 b50 b90 s20 s50 s90}, each
 * followed by a semicolon.
 *
 * @param minute whole minutes waited
 * @param told the question
 */
public record ToldAt(long minute, Told told) {
    private static final int FIELDS = 9;

    /** As storage keeps it. */
    public String text() {
        Quantiles base = told.base();
        Quantiles shown = told.shown();
        return String.format(
                Locale.ROOT,
                "%d %.3f %d %.2f %.2f %.2f %.2f %.2f %.2f;",
                minute,
                told.at(),
                told.bucket(),
                base.p20(),
                base.p50(),
                base.p90(),
                shown.p20(),
                shown.p50(),
                shown.p90());
    }

    /** Reads several; what cannot be read is passed over. */
    static List<Told> parse(String text) {
        List<Told> all = new ArrayList<>();
        for (String each : text.split(";", -1)) {
            String[] fields = each.split(" ", -1);
            if (fields.length == FIELDS) {
                try {
                    all.add(told(fields));
                } catch (IllegalArgumentException unreadable) {
                    // another version wrote it: there is nothing to learn from
                }
            }
        }
        return all;
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

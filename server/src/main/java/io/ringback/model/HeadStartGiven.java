package io.ringback.model;

import java.util.List;

/**
 * The head start of one place.
 *
 * @param minutes the sum, 1 to 60
 * @param reasons a word for each: {@code topic}, {@code plan:} and its name, {@code repeat}, {@code dropped}
 */
public record HeadStartGiven(int minutes, List<String> reasons) {
    public HeadStartGiven {
        reasons = List.copyOf(reasons);
    }
}

package io.ringback.callback;

/**
 * How much of one window may be sold in all.
 *
 * @param department in its department, 0 or more
 * @param lane in its lane, 0 or more
 */
public record SellingBounds(int department, int lane) {
    /** What is left of these when so much is sold; not below zero. */
    public int left(SellingBounds sold) {
        return Math.max(0, Math.min(department - sold.department, lane - sold.lane));
    }
}

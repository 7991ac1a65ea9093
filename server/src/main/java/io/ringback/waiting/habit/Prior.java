package io.ringback.waiting.habit;

/**
 * A share that is believed before it was counted: the mean of a beta law, whose strength is a number of cases. With k of n cases
 * counted, its posterior mean is (mean × weight + k) / (weight + n).
 *
 * @param mean 0 to 1
 * @param weight cases it counts as, above 0
 */
record Prior(double mean, double weight) {
    /** The share to reckon with. */
    double with(double cases, double hits) {
        return (mean * weight + hits) / (weight + cases);
    }
}

package io.ringback.bench.load;

/**
 * What one round measured.
 *
 * @param endToEnd from due at the visitor to received at the agent
 * @param acknowledged from due at the visitor to acknowledged there; no messages when the target gives no acknowledgement
 * @param perSecond deliveries a second
 * @param cpuMicros processor time of all the target's processes per delivery, in microseconds
 * @param missing messages sent and not completed when the round's patience ended
 * @param disordered deliveries lost, doubled or out of order
 * @param keptUp false when the target fell so far behind an open loop that the loop was ended
 * @param lateP99 how late the driver itself sent, 99th percentile in microseconds
 * @param others share of the machine (0 to 1) that neither the target nor the driver used
 */
public record Sample(
        Quantiles endToEnd,
        Quantiles acknowledged,
        double perSecond,
        double cpuMicros,
        long missing,
        long disordered,
        boolean keptUp,
        double lateP99,
        double others) {

    /** Whether every message came, once and in order. */
    public boolean clean() {
        return missing == 0 && disordered == 0 && keptUp;
    }
}

package io.ringback.redis;

/**
 * The strongest class that one master keeps, and why not a stronger one.
 *
 * @param strongest the class
 * @param limit why nothing stronger, as the end of a sentence
 */
record Durability(DurabilityClass strongest, String limit) {
    /** A replica that lags more than this is no safe place for what was acknowledged. */
    private static final int LONGEST_LAG_SECONDS = 10;

    static Durability of(RedisInfo info, int replicasAwaited) {
        if (info.appendsToFile() && info.sync().equals("always")) {
            return new Durability(DurabilityClass.DISK, "nothing is stronger");
        }
        String noReplica = whyNotReplicated(info, replicasAwaited);
        if (noReplica.isEmpty()) {
            return new Durability(DurabilityClass.REPLICATED, "appendfsync is not always");
        }
        if (!info.appendsToFile()) {
            return new Durability(DurabilityClass.MEMORY, "appendonly is off and " + noReplica);
        }
        return info.sync().equals("everysec")
                ? new Durability(DurabilityClass.STANDARD, "appendfsync is everysec and " + noReplica)
                : new Durability(DurabilityClass.MEMORY, "appendfsync is " + info.sync() + " and " + noReplica);
    }

    private static String whyNotReplicated(RedisInfo info, int replicasAwaited) {
        if (replicasAwaited < 1) {
            return "no replica is waited for";
        }
        if (info.replicas() < 1) {
            return "it has no replica";
        }
        if (info.leastReplicas() < 1) {
            return "min-replicas-to-write is 0";
        }
        if (info.longestLag() < 1 || info.longestLag() > LONGEST_LAG_SECONDS) {
            return "min-replicas-max-lag is " + info.longestLag() + ", not 1 to " + LONGEST_LAG_SECONDS;
        }
        return "";
    }
}

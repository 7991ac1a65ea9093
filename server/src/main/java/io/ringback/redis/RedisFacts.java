package io.ringback.redis;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/**
 * What was found out about the Redis in use before anybody is served.
 *
 * @param version of Redis or Valkey, as the first master says
 * @param masters how many there are
 * @param durability the strongest class that every master keeps
 * @param limit why it is not stronger, as the end of a sentence
 */
public record RedisFacts(String version, int masters, DurabilityClass durability, String limit) {
    /**
     * Asks every master and judges the answers.
     *
     * @return fails with {@link RedisSetupException}, one clear sentence, if this Redis is too old, may evict data, is a
     *     replica, or is a Cluster's node that was addressed as a single server
     */
    public static CompletionStage<RedisFacts> read(RedisConnections connections) {
        RedisCommands redis = connections.commands();
        CompletionStage<List<Reply>> configs =
                redis.callEach("CONFIG", RedisInfo.CONFIG).exceptionally(refused -> List.of());
        return redis.callEach("INFO", Args.none()).thenCombine(configs, (infos, config) -> {
            List<RedisInfo> masters = IntStream.range(0, infos.size())
                    .mapToObj(i -> new RedisInfo(infos.get(i), i < config.size() ? config.get(i) : Reply.NIL))
                    .toList();
            return judge(masters, connections);
        });
    }

    private static RedisFacts judge(List<RedisInfo> masters, RedisConnections connections) {
        for (RedisInfo master : masters) {
            String fault = fault(master, connections.clustered());
            if (!fault.isEmpty()) {
                throw new CompletionException(new RedisSetupException(fault));
            }
        }
        int awaited = connections.replicasAwaited();
        Durability weakest = masters.stream()
                .map(master -> Durability.of(master, awaited))
                .min(Comparator.comparing(Durability::strongest))
                .orElseThrow(() -> new CompletionException(
                        new RedisSetupException("The Redis Cluster has no master that owns slots.")));
        return new RedisFacts(masters.get(0).version(), masters.size(), weakest.strongest(), weakest.limit());
    }

    private static String fault(RedisInfo master, boolean clustered) {
        if (master.major() < RedisBinary.OLDEST_MAJOR) {
            return "Redis " + master.version() + " is too old: Redis 7.0 or newer, or Valkey, is needed.";
        }
        if (!master.evictionPolicy().equals("noeviction")) {
            return "Redis may throw data away when it is full (maxmemory-policy is " + master.evictionPolicy()
                    + "): set maxmemory-policy to noeviction.";
        }
        if (master.isClusterNode() && !clustered) {
            return "This Redis is a node of a Cluster: set redis to redis-cluster://HOST:PORT,….";
        }
        return master.isReplica() && !clustered
                ? "This Redis is a replica: set redis to its master, or to redis-sentinel://HOST:PORT,…/MASTER."
                : "";
    }

    /**
     * Refuses to claim more than is kept.
     *
     * @param wanted what the operator wants
     * @throws RedisSetupException one clear sentence if this Redis keeps less
     */
    public void requireAtLeast(DurabilityClass wanted) throws RedisSetupException {
        if (durability.compareTo(wanted) < 0) {
            throw new RedisSetupException("The durability \"" + wanted.label()
                    + "\" was asked for, but this Redis keeps only \"" + durability.label() + "\": " + limit + ".");
        }
    }
}

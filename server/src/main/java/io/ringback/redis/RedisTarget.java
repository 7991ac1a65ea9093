package io.ringback.redis;

import java.nio.file.Path;
import java.util.List;

/**
 * Which Redis to use, as chosen by the one setting {@code redis}:
 *
 * <pre>
 * embedded                                             a server of our own in the data folder
 * redis://[[user]:password@]host[:port]                one server (port 6379)
 * rediss://[[user]:password@]host[:port]               the same over TLS
 * redis-socket:///path/to/socket                       one server on this machine, by its unix socket
 * redis-sentinel://[[user]:password@]host[:port],…/master       the master that these Sentinels name (port 26379)
 * redis-cluster://[[user]:password@]host[:port],…      a Redis Cluster, found through any of these nodes (port 6379)
 * </pre>
 *
 * <p>{@code rediss-sentinel://} and {@code rediss-cluster://} are the same over TLS; certificates are checked against the trust store of the Java
 * run time ({@code -Djavax.net.ssl.trustStore=…} names another). Printed, a target shows no user and password. Characters of user and password that mean
 * something in an address ({@code @ : / , %}) are percent-encoded. Databases other than 0 do not exist in a Cluster and are
 * therefore refused everywhere.
 */
public sealed interface RedisTarget {

    /** A Redis started by this program, living in its data folder. */
    record Embedded() implements RedisTarget {}

    /**
     * One server by TCP.
     *
     * @param address where it listens
     * @param login how to sign in
     */
    record Single(RedisAddress address, RedisLogin login) implements RedisTarget {
        @Override
        public String toString() {
            return login.scheme("") + address;
        }
    }

    /**
     * One server by its unix socket; needs the epoll or kqueue transport.
     *
     * @param path the socket
     */
    record Socket(Path path) implements RedisTarget {
        @Override
        public String toString() {
            return "redis-socket://" + path;
        }
    }

    /**
     * The master of a Sentinel group.
     *
     * @param sentinels at least one Sentinel
     * @param master the name of the group
     * @param login how to sign in to the master; Sentinels are asked without a password
     */
    record Sentinel(List<RedisAddress> sentinels, String master, RedisLogin login) implements RedisTarget {
        /** Copies the list. */
        public Sentinel {
            sentinels = List.copyOf(sentinels);
        }

        @Override
        public String toString() {
            return login.scheme("-sentinel") + RedisAddress.joined(sentinels) + "/" + master;
        }
    }

    /**
     * A Redis Cluster.
     *
     * @param seeds at least one of its nodes
     * @param login how to sign in to every node
     */
    record Cluster(List<RedisAddress> seeds, RedisLogin login) implements RedisTarget {
        /** Copies the list. */
        public Cluster {
            seeds = List.copyOf(seeds);
        }

        @Override
        public String toString() {
            return login.scheme("-cluster") + RedisAddress.joined(seeds);
        }
    }

    /**
     * Reads the setting.
     *
     * @param setting one of the forms above
     * @throws InvalidRedisTarget naming the field {@code redis} and the reason
     */
    static RedisTarget parse(String setting) {
        return RedisTargetParser.parse(setting.strip());
    }
}

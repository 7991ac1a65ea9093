package io.ringback.gateway.limit;

import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Counts connections and handshakes of the node and of each address, and says who is let in. Safe for use by any thread. */
public final class Admission {
    /** One part in so many is kept for telling the others that the server is full. */
    private static final int RESERVE = 10;

    private final Limits limits;
    private final Predicate<InetAddress> counted;
    private final Pace handshakes;
    private final Pace addressHandshakes;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong handshakesDue = new AtomicLong(Long.MIN_VALUE);
    private final ConcurrentMap<AddressBlock, Use> uses = new ConcurrentHashMap<>();

    /**
     * Starts with nobody connected.
     *
     * @param limits the limits in force
     * @param counted which addresses the limits per address hold for; proxies and loopback stand for many people
     */
    public Admission(Limits limits, Predicate<InetAddress> counted) {
        this.limits = limits;
        this.counted = counted;
        int perSecond = limits.get(Limit.HANDSHAKES_PER_SECOND);
        int perMinute = limits.get(Limit.HANDSHAKES_PER_MINUTE_PER_ADDRESS);
        this.handshakes = new Pace(perSecond, perSecond);
        this.addressHandshakes = new Pace(perMinute / 60.0, perMinute);
    }

    /**
     * A connection began. It counts until {@link Visit#end}, even if it is refused.
     *
     * @return the connection's visit, which says whether it is within the limits
     */
    public Visit begin() {
        int now = open.incrementAndGet();
        int most = limits.get(Limit.CONNECTIONS);
        return new Visit(now > most ? Limit.CONNECTIONS : null, now > most + most / RESERVE + 1);
    }

    /**
     * Asks for a WebSocket handshake.
     *
     * @param address the client's address
     * @param now monotonic time in ns, the same clock at each call
     * @return null if it is granted, else the limit in the way
     */
    public @Nullable Limit handshake(InetAddress address, long now) {
        if (counted.test(address) && !takeOfAddress(AddressBlock.of(address), now)) {
            return Limit.HANDSHAKES_PER_MINUTE_PER_ADDRESS;
        }
        return takeOfNode(now) ? null : Limit.HANDSHAKES_PER_SECOND;
    }

    /** Open connections of the node. */
    public int open() {
        return open.get();
    }

    /** Forgets addresses that have no connection and are at rest; to be called now and then. */
    public void forget(long now) {
        for (AddressBlock block : uses.keySet()) {
            uses.computeIfPresent(
                    block, (b, use) -> use.open == 0 && addressHandshakes.rested(use.due, now) ? null : use);
        }
    }

    private boolean takeOfNode(long now) {
        while (true) {
            long seen = handshakesDue.get();
            long due = seen == Long.MIN_VALUE ? handshakes.start(now) : seen;
            if (handshakes.delay(due, now) > 0) {
                return false;
            }
            if (handshakesDue.compareAndSet(seen, handshakes.after(due, now))) {
                return true;
            }
        }
    }

    private boolean takeOfAddress(AddressBlock block, long now) {
        boolean[] taken = new boolean[1];
        uses.compute(block, (b, known) -> {
            Use use = known == null ? new Use(addressHandshakes.start(now)) : known;
            taken[0] = addressHandshakes.delay(use.due, now) == 0;
            use.due = taken[0] ? addressHandshakes.after(use.due, now) : use.due;
            return use;
        });
        return taken[0];
    }

    /** What one address uses; read and written inside the map's compute only. */
    private static final class Use {
        private int open;
        private long due;

        private Use(long due) {
            this.due = due;
        }
    }

    /** One connection's place in the counts; used by its event loop only. */
    public final class Visit {
        private final boolean unanswered;
        private @Nullable Limit refusal;
        private @Nullable AddressBlock block;
        private boolean ended;

        private Visit(@Nullable Limit refusal, boolean unanswered) {
            this.refusal = refusal;
            this.unanswered = unanswered;
        }

        /** The limit in the way of this connection, or null. */
        public @Nullable Limit refusal() {
            return refusal;
        }

        /** So far over the limit that the connection must be closed without a word. */
        public boolean mustGo() {
            return unanswered;
        }

        /**
         * Counts the connection for its client's address, once.
         *
         * @param address known now, perhaps through a proxy
         * @param now monotonic time in ns
         */
        public void from(InetAddress address, long now) {
            if (block != null || ended || !counted.test(address)) {
                return;
            }
            AddressBlock mine = AddressBlock.of(address);
            block = mine;
            int[] count = new int[1];
            uses.compute(mine, (b, known) -> {
                Use use = known == null ? new Use(addressHandshakes.start(now)) : known;
                count[0] = ++use.open;
                return use;
            });
            if (refusal == null && count[0] > limits.get(Limit.CONNECTIONS_PER_ADDRESS)) {
                refusal = Limit.CONNECTIONS_PER_ADDRESS;
            }
        }

        /** The connection is gone. */
        public void end() {
            if (ended) {
                return;
            }
            ended = true;
            open.decrementAndGet();
            if (block != null) {
                uses.computeIfPresent(block, (b, use) -> {
                    use.open--;
                    return use;
                });
            }
        }
    }
}

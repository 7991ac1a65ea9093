package io.ringback.redis;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds the answers to the writes of one burst back until enough replicas have them. One {@code WAIT} goes out behind the whole
 * burst on the same connection, so many writes share one round trip to the replicas.
 */
final class WriteGate {
    private record Held(RedisCall call, Reply reply) {}

    private final int replicas;
    private final List<Held> held = new ArrayList<>();

    WriteGate(int replicas) {
        this.replicas = replicas;
    }

    /** A write of this burst was carried out by the master. */
    void hold(RedisCall call, Reply reply) {
        held.add(new Held(call, reply));
    }

    /** The {@code WAIT} behind the burst; its answer opens the gate. */
    RedisCall closing(long timeoutMillis) {
        RedisCall wait =
                RedisCall.command("WAIT", null, Args.none().add(replicas).add(timeoutMillis));
        var unused = wait.whenComplete((reached, failure) -> release(failure == null ? reached.number() : 0));
        return wait;
    }

    private void release(long reached) {
        for (Held each : held) {
            if (reached >= replicas) {
                each.call.complete(each.reply);
            } else {
                each.call.failUnanswered(reached + " of " + replicas + " replicas have it");
            }
        }
    }
}

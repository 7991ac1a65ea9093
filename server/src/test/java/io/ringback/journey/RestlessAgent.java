package io.ringback.journey;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** An agent who goes away and comes back all the time, and now and then signs on anew, with as many slots as the account then has. */
final class RestlessAgent extends AgentClient {
    private static final long SHORTEST_MS = 300;
    private static final int SPREAD_MS = 900;
    private static final int ONE_IN = 4;

    private final Runnable beforeSignOn;
    private long next = System.nanoTime();
    private boolean rests;
    private volatile boolean settled;

    /** {@code beforeSignOn} is run each time before the agent drops the socket to sign on anew. */
    RestlessAgent(List<Node> nodes, long seed, String email, String password, Runnable beforeSignOn) {
        super(nodes, seed, email, password);
        this.beforeSignOn = beforeSignOn;
    }

    @Override
    void isAway() {
        if (settled) {
            setAvailability("available");
        }
    }

    /** From now on stays available. */
    void settle() {
        settled = true;
    }

    @Override
    void idle() {
        if (System.nanoTime() < next) {
            return;
        }
        next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SHORTEST_MS + random().nextInt(SPREAD_MS));
        if (settled) {
            setAvailability("available");
        } else if (random().nextInt(ONE_IN) == 0) {
            beforeSignOn.run();
            drop();
        } else {
            rests = !rests;
            setAvailability(rests ? "away" : "available");
        }
    }
}

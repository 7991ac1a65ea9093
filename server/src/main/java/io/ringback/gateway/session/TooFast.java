package io.ringback.gateway.session;

import java.time.Duration;

/** Over a rate that is counted over all nodes. */
final class TooFast extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long waitMillis;

    TooFast(Duration wait) {
        super("over a rate", null, false, false);
        this.waitMillis = wait.toMillis();
    }

    long waitMillis() {
        return waitMillis;
    }
}

package io.ringback.gateway.session;

import java.time.Duration;
import java.util.concurrent.CompletionException;

/** Over a rate that is counted over all nodes. */
final class TooFast extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long waitMillis;

    TooFast(Duration wait) {
        super("over a rate", null, false, false);
        this.waitMillis = wait.toMillis();
    }

    /**
     * Fails the stage it is called from where a rate makes somebody wait.
     *
     * @param wait until the next of its kind is taken; zero when this one is
     */
    static void check(Duration wait) {
        if (!wait.isZero()) {
            throw new CompletionException(new TooFast(wait));
        }
    }

    long waitMillis() {
        return waitMillis;
    }
}

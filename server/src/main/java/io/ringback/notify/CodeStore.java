package io.ringback.notify;

import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Codes that work once. */
public interface CodeStore {
    /**
     * Whose a code is, and how it went out.
     *
     * @param visitor whom it is good for
     * @param channel {@code mail}, {@code push} or empty when it was shown on a page
     * @param to the address it went to, or empty
     */
    record Issued(VisitorId visitor, String channel, String to) {
        /** Never shows the address: this ends up in logs. */
        @Override
        public String toString() {
            return "Issued[" + visitor + ", " + channel + "]";
        }
    }

    /** What storage says to a code. */
    sealed interface Spent {
        /** It was good, and is used up now. */
        record Fresh(Issued issued) implements Spent {}

        /** It was good once. */
        record Used(Issued issued) implements Spent {}

        /** Nobody made it, or it is too old. */
        record Unknown() implements Spent {}
    }

    /** Keeps a code. */
    CompletionStage<Void> keep(SiteId site, LinkCode code, Issued issued, Duration life);

    /** Spends a code. */
    CompletionStage<Spent> spend(SiteId site, LinkCode code);

    /** What {@link #spend} would say; nothing is spent. */
    CompletionStage<Spent> look(SiteId site, LinkCode code);
}

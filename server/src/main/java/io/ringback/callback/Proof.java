package io.ringback.callback;

import java.time.Duration;

/** Whether a visitor has shown that a number or an address is theirs. */
public sealed interface Proof {
    /** They did within the last 30 days. */
    record Known() implements Proof {}

    /** They did just now; the code is spent. */
    record Proven() implements Proof {}

    /** A code was sent there, now or within the last minute; it is good for ten minutes and five tries. */
    record Asked() implements Proof {}

    /** It was another code. */
    record Wrong() implements Proof {}

    /** Five codes were sent there within a day. */
    record Often(Duration after) implements Proof {}
}

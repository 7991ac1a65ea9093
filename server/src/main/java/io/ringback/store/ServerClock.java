package io.ringback.store;

/** What scripts are sent as the time. */
public final class ServerClock {
    /** Empty: the script asks Redis, so that all nodes share one clock. Only simulations send a time of their own. */
    public static final String NOW = "";

    private ServerClock() {}
}

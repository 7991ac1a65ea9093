package io.ringback.store.auth;

/** Names below the tag {@code {g}} that Java uses itself; {@code lua/lib/doors.lua} derives the same. */
final class GlobalKeys {
    /** The root all scripts get. */
    static final String ROOT = "{g}";

    private GlobalKeys() {}

    static String account(String agent) {
        return ROOT + ":account:" + agent;
    }

    static String ticket(String hash) {
        return ROOT + ":ticket:" + hash;
    }
}

package io.ringback.config;

/** How the server was started. */
public enum Mode {
    /** For its users: a public address is required. */
    SERVE,
    /** For a look around on one machine: loopback only, made-up site and sign-ins. */
    DEMO,
    /** Not at all: an operator's command works on the storage and listens nowhere. */
    OPERATE
}

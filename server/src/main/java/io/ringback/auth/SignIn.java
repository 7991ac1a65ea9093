package io.ringback.auth;

import java.time.Duration;

/** How an attempt to sign in ended. */
public sealed interface SignIn {
    /**
     * It worked.
     *
     * @param session the secret for the cookie
     * @param account who it is
     */
    record Done(Secret session, Account account) implements SignIn {}

    /** No such account, wrong password, or kept out: they look the same. */
    record Refused() implements SignIn {}

    /**
     * Too many attempts.
     *
     * @param retryAfter how long to wait
     */
    record TooFast(Duration retryAfter) implements SignIn {}

    /** Too many passwords are being checked. */
    record Busy() implements SignIn {}
}

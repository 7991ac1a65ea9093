package io.ringback.gateway.http.api;

import io.ringback.auth.Secret;
import io.ringback.gateway.http.HttpCall;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookie that carries a session. Its prefix makes browsers refuse it without TLS (this machine itself aside), for another
 * path, and for more than this very host.
 */
final class SessionCookie {
    private static final String NAME = "__Host-ringback";
    private static final String ALWAYS = "; Path=/; Secure; HttpOnly; SameSite=Strict";

    private SessionCookie() {}

    static Optional<String> read(HttpCall call) {
        return call.cookie(NAME);
    }

    static String begin(Secret secret, Duration life) {
        return NAME + "=" + secret.text() + "; Max-Age=" + life.toSeconds() + ALWAYS;
    }

    static String end() {
        return NAME + "=; Max-Age=0" + ALWAYS;
    }
}

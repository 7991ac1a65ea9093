package io.ringback.gateway.http.files;

import io.ringback.gateway.http.HttpReply;
import java.util.List;

/** What pages of ours may do in a browser: load and call this origin, nothing else, and never turn text into code. */
final class PagePolicy {
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types %s; "
                    + "frame-ancestors ";

    /** The one policy of trusted types that a page may make: it names {@code /sw.js} and nothing else. */
    private static final String WORKER = "ringback-worker";

    private static final String POWERS =
            "accelerometer=(), autoplay=(self), bluetooth=(), camera=(), display-capture=(), "
                    + "geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

    private PagePolicy() {}

    /** Adds the policy of a page that may be framed by nobody. */
    static HttpReply alone(HttpReply reply) {
        return base(reply, "'none'", "'none'")
                .with("Cross-Origin-Opener-Policy", "same-origin")
                .with("Cross-Origin-Resource-Policy", "same-origin");
    }

    /**
     * Adds the policy of the panel as a page of its own. It keeps its tie to the frame that opened it: a visitor whose
     * browser keeps nothing in frames takes the token over through it, from this same origin.
     */
    static HttpReply opened(HttpReply reply) {
        return base(reply, WORKER, "'none'").with("Cross-Origin-Resource-Policy", "same-origin");
    }

    /**
     * Adds the policy of a page that lives in a frame.
     *
     * @param ancestors origins of the pages that may frame it; none if empty
     */
    static HttpReply framed(HttpReply reply, List<String> ancestors) {
        return base(reply, "'none'", ancestors.isEmpty() ? "'none'" : String.join(" ", ancestors))
                .with("Cross-Origin-Resource-Policy", "cross-origin");
    }

    /** Adds the policy of the service worker: it loads nothing and calls nobody. */
    static HttpReply worker(HttpReply reply) {
        return reply.with("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .with("Cross-Origin-Resource-Policy", "same-origin")
                .with("Referrer-Policy", "no-referrer");
    }

    private static HttpReply base(HttpReply reply, String trusted, String ancestors) {
        return reply.with("Content-Security-Policy", CONTENT.formatted(trusted) + ancestors)
                .with("Permissions-Policy", POWERS)
                .with("Referrer-Policy", "no-referrer");
    }
}

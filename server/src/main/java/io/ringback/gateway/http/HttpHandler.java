package io.ringback.gateway.http;

import java.util.concurrent.CompletionStage;

/** Answers the requests of one route. Runs on an event loop and must not block. */
@FunctionalInterface
public interface HttpHandler {

    /**
     * Answers one request. May throw {@link HttpProblem}, or complete with one; anything else thrown is a fault of ours
     * and is answered 500.
     */
    CompletionStage<HttpReply> handle(HttpCall call);
}

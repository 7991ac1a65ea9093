package io.ringback.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The HTTP API of a node as one person's browser uses it. */
final class Api {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Node node;
    private final String cookie;
    private final String origin;
    private final String type;

    private Api(Node node, String cookie, String origin, String type) {
        this.node = node;
        this.cookie = cookie;
        this.origin = origin;
        this.type = type;
    }

    /**
     * An answer.
     *
     * @param body missing where there is none
     */
    record Answer(int status, JsonNode body) {
        /** The error's word. */
        String code() {
            return body.path("error").path("code").asString("");
        }

        /** What the error is about. */
        String field() {
            return body.path("error").path("field").asString("");
        }
    }

    /** Somebody who is not signed in. */
    static Api nobody(Node node) {
        return new Api(node, "", Node.ORIGIN, "application/json");
    }

    static Api signedIn(Node node, String email) throws IOException, InterruptedException {
        ObjectNode login = Wire.JSON.createObjectNode().put("email", email).put("password", Installation.PASSWORD);
        HttpResponse<String> answer = nobody(node).send("POST", "/api/v1/session", login.toString());
        String cookie = answer.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
        return new Api(node, cookie, Node.ORIGIN, "application/json");
    }

    /** The same person on a page of another origin. */
    Api from(String other) {
        return new Api(node, cookie, other, type);
    }

    /** The same with bodies of another type. */
    Api sending(String other) {
        return new Api(node, cookie, origin, other);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return answer(send("GET", path, ""));
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return answer(send("POST", path, body));
    }

    /** Replaces a version of a document, in quotes. */
    Answer put(String path, String body, String version) throws IOException, InterruptedException {
        return answer(HTTP.send(
                request("PUT", path, body).header("If-Match", version).build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static Answer answer(HttpResponse<String> answer) {
        return new Answer(
                answer.statusCode(),
                answer.body().isEmpty() ? Wire.JSON.missingNode() : Wire.JSON.readTree(answer.body()));
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return HTTP.send(request(method, path, body).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.port() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Origin", origin)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return request;
    }
}

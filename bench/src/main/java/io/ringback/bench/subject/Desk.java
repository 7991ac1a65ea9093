package io.ringback.bench.subject;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agent's session over HTTP: signs in once, then gets a ticket for each socket. */
final class Desk {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final HttpClient http;
    private final String address;
    private final String origin;
    private final String cookie;

    private Desk(HttpClient http, String address, String origin, String cookie) {
        this.http = http;
        this.address = address;
        this.origin = origin;
        this.cookie = cookie;
    }

    /**
     * Signs in.
     *
     * @param address of the server, {@code http://127.0.0.1:PORT}
     * @param origin of the pages it serves
     * @throws IOException when the server refuses
     */
    static Desk signIn(HttpClient http, String address, String origin, String email, String password)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                post(http, address, origin, "/api/v1/session", "", Map.of("email", email, "password", password));
        String cookie = answer.headers()
                .firstValue("set-cookie")
                .map(line -> line.split(";", 2)[0])
                .orElseThrow(() -> new IOException("signing in set no cookie"));
        return new Desk(http, address, origin, cookie);
    }

    /** A ticket that opens one socket. */
    String ticket() throws IOException, InterruptedException {
        JsonNode answer = JSON.readTree(post(http, address, origin, "/api/v1/agent/ticket", cookie, Map.of())
                .body());
        return answer.path("ticket").asString();
    }

    private static HttpResponse<String> post(
            HttpClient http, String address, String origin, String path, String cookie, Map<String, ?> body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(LIMIT)
                .header("content-type", "application/json")
                .header("origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (!cookie.isEmpty()) {
            request.header("cookie", cookie);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }
}

package io.ringback.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only a right handshake is answered 101; each wrong one gets its status and the end of the connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandshakeTest {
    private RunningGateway gateway;

    @BeforeAll
    void start() throws Exception {
        gateway = new RunningGateway();
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @Test
    void aRightHandshakeIsAccepted() throws IOException {
        RawSocket.Response response = handshake("GET", "HTTP/1.1", right());
        assertThat(response.status()).isEqualTo(101);
        assertThat(response.header("Upgrade")).isEqualTo("websocket");
        assertThat(response.header("Sec-WebSocket-Protocol")).isEqualTo("ringback.v1");
        assertThat(response.header("Sec-WebSocket-Accept")).isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
        assertThat(response.header("Sec-WebSocket-Extensions")).isEmpty();
        assertThat(response.header("Server")).isEmpty();
    }

    @Test
    void compressionIsNeverAgreedTo() throws IOException {
        Map<String, String> fields = right();
        fields.put("Sec-WebSocket-Extensions", "permessage-deflate; client_max_window_bits");
        RawSocket.Response response = handshake("GET", "HTTP/1.1", fields);
        assertThat(response.status()).isEqualTo(101);
        assertThat(response.header("Sec-WebSocket-Extensions")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Upgrade, , 426",
        "Upgrade, h2c, 426",
        "Connection, , 426",
        "Connection, keep-alive, 426",
        "Sec-WebSocket-Version, , 426",
        "Sec-WebSocket-Version, 8, 426",
        "Sec-WebSocket-Version, 7, 426",
        "Sec-WebSocket-Version, 14, 426",
        "Sec-WebSocket-Version, '13, 8', 426",
        "Sec-WebSocket-Key, , 400",
        "Sec-WebSocket-Key, short, 400",
        "Sec-WebSocket-Key, dGhlIHNhbXBsZSBub25jZ, 400",
        "Sec-WebSocket-Key, dGhlIHNhbXBsZSBub25jZSEh, 400",
        "Sec-WebSocket-Key, !GhlIHNhbXBsZSBub25jZQ==, 400",
        "Origin, , 403",
        "Origin, null, 403",
        "Origin, http://localhost:12345, 403",
        "Origin, http://localhost:1234.evil.example, 403",
        "Origin, https://localhost:1234, 403",
        "Sec-WebSocket-Protocol, , 400",
        "Sec-WebSocket-Protocol, ringback.v2, 400",
        "Content-Length, 5, 400",
        "Host, , 400"
    })
    void oneWrongFieldIsEnough(String field, String value, int status) throws IOException {
        Map<String, String> fields = right();
        if (value == null) {
            fields.remove(field);
        } else {
            fields.put(field, value);
        }
        try (RawSocket socket = gateway.connect()) {
            socket.write(text("GET", "HTTP/1.1", fields) + (field.equals("Content-Length") ? "xxxxx" : ""));
            RawSocket.Response response = socket.response();
            assertThat(response.status()).isEqualTo(status);
            assertThat(response.text()).contains("\"error\"");
            assertThat(socket.atEnd()).isTrue();
        }
    }

    @Test
    void theVersionSpokenIsNamed() throws IOException {
        Map<String, String> fields = right();
        fields.put("Sec-WebSocket-Version", "8");
        assertThat(handshake("GET", "HTTP/1.1", fields).header("Sec-WebSocket-Version"))
                .isEqualTo("13");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, HTTP/1.1, 411",
        "PUT, HTTP/1.1, 411",
        "DELETE, HTTP/1.1, 405",
        "GET, HTTP/1.0, 400",
        "GET, HTTP/2.0, 505"
    })
    void onlyGetWithHttp11Opens(String method, String version, int status) throws IOException {
        assertThat(handshake(method, version, right()).status()).isEqualTo(status);
    }

    @Test
    void twoOriginsOrTwoKeysAreRefused() throws IOException {
        for (String twice :
                new String[] {"Origin: " + RunningGateway.ORIGIN, "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="}) {
            try (RawSocket socket = gateway.connect()) {
                String right = text("GET", "HTTP/1.1", right());
                socket.write(right.substring(0, right.length() - 2) + twice + "\r\n\r\n");
                assertThat(socket.response().status()).isIn(400, 403);
            }
        }
    }

    @Test
    void fieldNamesAndTokensMayBeInAnyCase() throws IOException {
        Map<String, String> fields = right();
        fields.put("Connection", "keep-alive, uPGRADE");
        fields.put("Upgrade", "WebSocket");
        fields.put("Sec-WebSocket-Protocol", "other, ringback.v1");
        assertThat(handshake("GET", "HTTP/1.1", fields).status()).isEqualTo(101);
    }

    @Test
    void otherPathsStayHttp() throws IOException {
        try (RawSocket socket = gateway.connect()) {
            socket.write(RawWebSocket.handshake("/nowhere", ""));
            assertThat(socket.response().status()).isEqualTo(404);
        }
    }

    private RawSocket.Response handshake(String method, String version, Map<String, String> fields) throws IOException {
        try (RawSocket socket = gateway.connect()) {
            return socket.write(text(method, version, fields)).response();
        }
    }

    private static Map<String, String> right() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Host", "localhost");
        fields.put("Upgrade", "websocket");
        fields.put("Connection", "Upgrade");
        fields.put("Sec-WebSocket-Version", "13");
        fields.put("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        fields.put("Origin", RunningGateway.ORIGIN);
        fields.put("Sec-WebSocket-Protocol", "ringback.v1");
        return fields;
    }

    private static String text(String method, String version, Map<String, String> fields) {
        return method + " /ws/test " + version + "\r\n"
                + fields.entrySet().stream()
                        .map(field -> field.getKey() + ": " + field.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + "\r\n";
    }
}

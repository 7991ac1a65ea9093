package io.ringback.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.gateway.http.HttpReply;
import io.ringback.gateway.limit.Limit;
import io.ringback.gateway.limit.Limits;
import java.io.IOException;
import java.net.InetAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How connections are kept, answered in order, and ended. */
class HttpConnectionTest {
    private static final String FIELDS = " HTTP/1.1\r\nHost: localhost\r\n";

    private RunningGateway gateway;

    @BeforeEach
    void start() throws Exception {
        gateway = new RunningGateway();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void aConnectionIsKeptAndEveryAnswerGuarded() throws IOException {
        try (RawSocket socket = gateway.connect()) {
            for (int i = 0; i < 3; i++) {
                RawSocket.Response response =
                        socket.write("GET /hello/you" + FIELDS + "\r\n").response();
                assertThat(response.text()).isEqualTo("hello you");
                assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(response.header("Referrer-Policy")).isEqualTo("no-referrer");
                assertThat(response.header("Content-Security-Policy")).contains("default-src 'none'");
                assertThat(response.header("Cache-Control")).isEqualTo("no-store");
                assertThat(response.header("Date")).endsWith(" GMT");
                assertThat(response.header("Server")).isEmpty();
                assertThat(response.header("Strict-Transport-Security")).isEmpty();
            }
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() throws IOException {
        try (RawSocket socket = gateway.connect()) {
            StringBuilder many = new StringBuilder("GET /late" + FIELDS + "\r\n");
            for (int i = 0; i < 300; i++) {
                many.append("GET /hello/").append(i).append(FIELDS).append("\r\n");
            }
            socket.write(many.toString());
            gateway.late.complete(HttpReply.text(200, "late"));
            assertThat(socket.response().text()).isEqualTo("late");
            for (int i = 0; i < 300; i++) {
                assertThat(socket.response().text()).isEqualTo("hello " + i);
            }
        }
    }

    @Test
    void aClientThatAsksForTheEndGetsIt() throws IOException {
        try (RawSocket socket = gateway.connect()) {
            socket.write("GET /hello/you" + FIELDS + "Connection: close\r\n\r\n");
            assertThat(socket.response().header("Connection")).isEqualTo("close");
            assertThat(socket.atEnd()).isTrue();
        }
    }

    @Test
    void http10IsAnsweredAndClosed() throws IOException {
        try (RawSocket socket = gateway.connect()) {
            assertThat(socket.write("GET /hello/old HTTP/1.0\r\n\r\n")
                            .response()
                            .text())
                    .isEqualTo("hello old");
            assertThat(socket.atEnd()).isTrue();
        }
    }

    @Test
    void headGetsTheFieldsOnly() throws IOException {
        try (RawSocket socket = gateway.connect()) {
            RawSocket.Response head =
                    socket.write("HEAD /hello/you" + FIELDS + "\r\n").headResponse();
            assertThat(head.header("Content-Length")).isEqualTo("9");
            assertThat(socket.write("GET /hello/next" + FIELDS + "\r\n")
                            .response()
                            .text())
                    .isEqualTo("hello next");
        }
    }

    @Test
    void bodiesComeSizedChunkedAndExpected() throws IOException {
        try (RawSocket socket = gateway.connect()) {
            String post = "POST /length" + FIELDS;
            assertThat(socket.write(post + "Content-Length: 5\r\n\r\n12345")
                            .response()
                            .text())
                    .isEqualTo("5");
            assertThat(socket.write(post + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n")
                            .response()
                            .text())
                    .isEqualTo("7");
            socket.write(post + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n");
            assertThat(socket.response().status()).isEqualTo(100);
            assertThat(socket.write("ok").response().text()).isEqualTo("2");
        }
    }

    @Test
    void theGreatestBodyIsTaken() throws IOException {
        int most = Limit.BODY_BYTES.value();
        try (RawSocket socket = gateway.connect()) {
            socket.write("POST /length" + FIELDS + "Content-Length: " + most + "\r\n\r\n" + "x".repeat(most));
            assertThat(socket.response().text()).isEqualTo(Integer.toString(most));
        }
    }

    @Test
    void wrongPathsAndMethodsAreToldApart() throws IOException {
        try (RawSocket socket = gateway.connect()) {
            assertThat(socket.write("GET /none" + FIELDS + "\r\n").response().status())
                    .isEqualTo(404);
            RawSocket.Response response =
                    socket.write("DELETE /hello/you" + FIELDS + "\r\n").response();
            assertThat(response.status()).isEqualTo(405);
            assertThat(response.header("Allow")).isEqualTo("GET, HEAD");
        }
    }

    @Test
    void aFaultOfOursSaysNothingAboutItself() throws IOException {
        try (RawSocket socket = gateway.connect()) {
            RawSocket.Response response =
                    socket.write("GET /broken" + FIELDS + "\r\n").response();
            assertThat(response.status()).isEqualTo(500);
            assertThat(response.text()).contains("\"code\":\"internal\"").doesNotContain("secret");
        }
    }

    @Test
    void anAbsoluteTargetNamesTheHost() throws IOException {
        try (RawSocket socket = gateway.connect()) {
            assertThat(socket.write("GET http://Chat.Example:99/host" + FIELDS + "\r\n")
                            .response()
                            .text())
                    .isEqualTo("chat.example");
            assertThat(socket.write("GET /host" + FIELDS + "\r\n").response().text())
                    .isEqualTo("localhost");
        }
    }

    @Test
    void forwardedAddressesAreBelievedFromTrustedProxiesOnly() throws Exception {
        String request = "GET /address" + FIELDS + "X-Forwarded-For: 203.0.113.9, 198.51.100.7\r\n\r\n";
        try (RawSocket socket = gateway.connect()) {
            assertThat(socket.write(request).response().text())
                    .isEqualTo(InetAddress.getLoopbackAddress().getHostAddress());
        }
        try (RunningGateway behind = new RunningGateway(Limits.defaults(), InetAddress::isLoopbackAddress, null, null);
                RawSocket socket = behind.connect()) {
            assertThat(socket.write(request).response().text()).isEqualTo("198.51.100.7");
        }
    }
}

package io.ringback.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no HTTP, or HTTP that proxies and servers could read in two ways, gets its status and the end of the connection. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedRequestTest {
    private static final String HOST = "Host: localhost\r\n";

    private RunningGateway gateway;

    @BeforeAll
    void start() throws Exception {
        gateway = new RunningGateway();
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                request("no host", "GET / HTTP/1.1\r\n\r\n", 400),
                request("two hosts", "GET / HTTP/1.1\r\n" + HOST + HOST + "\r\n", 400),
                request("empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400),
                request("host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400),
                request("host with a user", "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n", 400),
                request("host list", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", 400),
                request("version 9.9", "GET / HTTP/9.9\r\n" + HOST + "\r\n", 505),
                request("version 2.0", "GET / HTTP/2.0\r\n" + HOST + "\r\n", 505),
                request("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
                request("no version", "GET /\r\n" + HOST + "\r\n", 400),
                request("no number", "GET / HTTP/x.y\r\n" + HOST + "\r\n", 400),
                request("another protocol", "GET / SIP/1.1\r\n" + HOST + "\r\n", 400),
                request("noise", "\u0001\u0002\u0003\r\n\r\n", 400),
                request("TLS to plain", "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n", 400),
                request("TRACE", "TRACE / HTTP/1.1\r\n" + HOST + "\r\n", 405),
                request("CONNECT", "CONNECT a:1 HTTP/1.1\r\n" + HOST + "\r\n", 405),
                request("made-up method", "BREW / HTTP/1.1\r\n" + HOST + "\r\n", 405),
                request("method in lower case", "get / HTTP/1.1\r\n" + HOST + "\r\n", 405),
                request("space before the colon", "GET / HTTP/1.1\r\n" + HOST + "A : b\r\n\r\n", 400),
                request("field name with a space", "GET / HTTP/1.1\r\n" + HOST + "A b: c\r\n\r\n", 400),
                request("field without a colon", "GET / HTTP/1.1\r\n" + HOST + "nothing\r\n\r\n", 400),
                request("NUL in a field", "GET / HTTP/1.1\r\n" + HOST + "A: b\u0000c\r\n\r\n", 400),
                request("bare LF", "GET / HTTP/1.1\n" + HOST + "\r\n", 400),
                request("bare LF in fields", "GET / HTTP/1.1\r\nHost: localhost\nA: b\r\n\r\n", 400),
                request("line too long", "GET /" + "a".repeat(5_000) + " HTTP/1.1\r\n" + HOST + "\r\n", 414),
                request("fields too large", "GET / HTTP/1.1\r\n" + HOST + "A: " + "a".repeat(9_000) + "\r\n\r\n", 431),
                request("many fields", "GET / HTTP/1.1\r\n" + HOST + "A: b\r\n".repeat(3_000) + "\r\n", 431),
                request("no length", "POST /length HTTP/1.1\r\n" + HOST + "\r\n", 411),
                request("negative length", post("Content-Length: -1\r\n"), 400),
                request("length with a sign", post("Content-Length: +5\r\n"), 400),
                request("hexadecimal length", post("Content-Length: 0x5\r\n"), 400),
                request("two lengths", post("Content-Length: 5\r\nContent-Length: 6\r\n"), 400),
                request("length list", post("Content-Length: 5, 6\r\n"), 400),
                request("huge length", post("Content-Length: 99999999999999999999\r\n"), 400),
                request("length over the limit", post("Content-Length: 262145\r\n"), 413),
                request("length and chunks", post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), 400),
                request("unknown coding", post("Transfer-Encoding: gzip\r\n"), 400),
                request("two codings", post("Transfer-Encoding: gzip, chunked\r\n"), 400),
                request("chunked twice", post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), 400),
                request("hidden chunked", post("Transfer-Encoding: \u000bchunked\r\n"), 400),
                request("chunks in HTTP/1.0", "POST /length HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
                request("chunk size no number", chunked("zz\r\n"), 400),
                request("chunk size negative", chunked("-1\r\n"), 400),
                request("chunk too long for its size", chunked("1\r\nab\r\n0\r\n\r\n"), 400),
                request("chunk with a bare LF", chunked("1\na\r\n0\r\n\r\n"), 400),
                request("chunks over the limit", chunked("40001\r\n" + "a".repeat(0x40001) + "\r\n0\r\n\r\n"), 413),
                request("expectation", post("Content-Length: 1\r\nExpect: miracle\r\n"), 417),
                wellFramed("target without a slash", "GET hello HTTP/1.1\r\n" + HOST + "\r\n", 400),
                wellFramed("target with a fragment", "GET /a#b HTTP/1.1\r\n" + HOST + "\r\n", 400),
                wellFramed("half an escape", "GET /a%2 HTTP/1.1\r\n" + HOST + "\r\n", 400),
                wellFramed("escape no hexadecimal", "GET /a%zz HTTP/1.1\r\n" + HOST + "\r\n", 400),
                wellFramed("escaped NUL", "GET /a%00 HTTP/1.1\r\n" + HOST + "\r\n", 400),
                wellFramed("escape no UTF-8", "GET /%ff HTTP/1.1\r\n" + HOST + "\r\n", 400),
                wellFramed("raw bytes above ASCII", "GET /\u00fc HTTP/1.1\r\n" + HOST + "\r\n", 400),
                wellFramed("quote in the target", "GET /\"a HTTP/1.1\r\n" + HOST + "\r\n", 400),
                wellFramed("absolute target, bad host", "GET http://a@b/ HTTP/1.1\r\n" + HOST + "\r\n", 400));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void itGetsItsStatusAndTheEnd(String name, String request, int status, boolean ends) throws IOException {
        try (RawSocket socket = gateway.connect()) {
            RawSocket.Response response = socket.write(request).response();
            assertThat(response.status()).as(response.text()).isEqualTo(status);
            assertThat(response.header("Content-Type")).isEqualTo("application/json");
            assertThat(response.text()).startsWith("{\"error\":{\"code\":\"");
            assertThat(response.header("Connection")).isEqualTo(ends ? "close" : "");
            if (ends) {
                assertThat(socket.atEnd()).isTrue();
            } else {
                socket.write("GET /hello/again HTTP/1.1\r\n" + HOST + "\r\n");
                assertThat(socket.response().text()).isEqualTo("hello again");
            }
        }
    }

    private static Arguments request(String name, String text, int status) {
        return Arguments.of(name, text, status, true);
    }

    /** What it asks for is wrong, but it is clear where it ends: the connection lives. */
    private static Arguments wellFramed(String name, String text, int status) {
        return Arguments.of(name, text, status, false);
    }

    private static String post(String fields) {
        return "POST /length HTTP/1.1\r\n" + HOST + fields + "\r\n";
    }

    private static String chunked(String chunks) {
        return post("Transfer-Encoding: chunked\r\n") + chunks;
    }
}

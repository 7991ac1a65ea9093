package io.ringback.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.gateway.http.HttpReply;
import io.ringback.gateway.limit.Answer;
import io.ringback.gateway.limit.Limit;
import io.ringback.gateway.limit.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Goes over each limit of the table that is answered in HTTP, and finds what the table promises. */
class HttpLimitsTest {
    private static final String FIELDS = " HTTP/1.1\r\nHost: localhost\r\n";
    private static final String FORWARDED = "X-Forwarded-For: 203.0.113.9\r\n";

    /** How each limit is gone over: by what is sent on a connection after others were opened. */
    private static final Map<Limit, Excess> EXCESSES = Map.ofEntries(
            Map.entry(Limit.CONNECTIONS, new Excess(2, 2, "GET /hello/x" + FIELDS + "\r\n")),
            Map.entry(Limit.CONNECTIONS_PER_ADDRESS, new Excess(2, 2, RawWebSocket.handshake("/echo", FORWARDED))),
            Map.entry(
                    Limit.HANDSHAKES_PER_MINUTE_PER_ADDRESS,
                    new Excess(2, 2, RawWebSocket.handshake("/echo", FORWARDED))),
            Map.entry(Limit.HANDSHAKES_PER_SECOND, new Excess(1, 1, RawWebSocket.handshake("/echo", ""))),
            Map.entry(Limit.REQUEST_LINE_BYTES, new Excess(100, 0, "GET /" + "a".repeat(100) + FIELDS + "\r\n")),
            Map.entry(Limit.HEADER_BYTES, new Excess(100, 0, "GET /" + FIELDS + "A: " + "a".repeat(100) + "\r\n\r\n")),
            Map.entry(
                    Limit.BODY_BYTES,
                    new Excess(100, 0, "POST /length" + FIELDS + "Content-Length: 101\r\n\r\n" + "a".repeat(101))),
            Map.entry(Limit.HEAD_MILLIS, new Excess(300, 0, "GET / HT")),
            Map.entry(Limit.BODY_MILLIS, new Excess(300, 0, "POST /length" + FIELDS + "Content-Length: 5\r\n\r\nabc")),
            Map.entry(Limit.ANSWER_MILLIS, new Excess(300, 0, "GET /late" + FIELDS + "\r\n")));

    static List<Limit> answeredInHttp() {
        return Arrays.stream(Limit.values())
                .filter(limit -> limit.answer() instanceof Answer.Http)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("answeredInHttp")
    void itsAnswerIsAsTheTableSays(Limit limit) throws Exception {
        Excess excess = Objects.requireNonNull(EXCESSES.get(limit), "a way over " + limit);
        try (RunningGateway gateway = new RunningGateway(
                Limits.defaults().with(limit, excess.value), InetAddress::isLoopbackAddress, null, null)) {
            Stream<RawSocket> others = Stream.generate(() -> opened(gateway)).limit(excess.others);
            List<RawSocket> held = others.toList();
            try (RawSocket socket = gateway.connect()) {
                RawSocket.Response response = socket.write(excess.sent).response();
                assertThat(response.status()).isEqualTo(((Answer.Http) limit.answer()).status());
                assertThat(response.text()).contains(limit.message());
                boolean later = List.of(408, 429, 503).contains(response.status());
                assertThat(response.text()).contains("\"retryable\":" + later);
                assertThat(response.header("Retry-After").isEmpty())
                        .isEqualTo(response.status() < 429 || response.status() == 431);
                assertThat(socket.atEnd()).isTrue();
            }
            for (RawSocket other : held) {
                other.close();
            }
            gateway.late.complete(HttpReply.empty(204));
        }
    }

    @Test
    void aConnectionWithoutARequestIsCutWithoutAWord() throws Exception {
        try (RunningGateway gateway = new RunningGateway(
                        Limits.defaults().with(Limit.KEEP_ALIVE_MILLIS, 200).with(Limit.HEAD_MILLIS, 400));
                RawSocket silent = gateway.connect();
                RawSocket used = gateway.connect()) {
            assertThat(used.write("GET /hello/x" + FIELDS + "\r\n").response().status())
                    .isEqualTo(200);
            assertThat(used.atEnd()).isTrue();
            assertThat(silent.atEnd()).isTrue();
        }
    }

    @Test
    void aClientThatDripsItsSecondRequestIsTimedFromItsFirstByte() throws Exception {
        try (RunningGateway gateway = new RunningGateway(Limits.defaults().with(Limit.HEAD_MILLIS, 300));
                RawSocket socket = gateway.connect()) {
            socket.write("GET /hello/x" + FIELDS + "\r\n").response();
            assertThat(socket.write("GET /hel").response().status()).isEqualTo(408);
        }
    }

    @Test
    void whoIsFarOverTheLimitIsNotAnsweredAtAll() throws Exception {
        try (RunningGateway gateway = new RunningGateway(Limits.defaults().with(Limit.CONNECTIONS, 1));
                RawSocket first = gateway.connect();
                RawSocket second = gateway.connect();
                RawSocket third = gateway.connect()) {
            assertThat(third.atEnd()).isTrue();
            assertThat(second.write("GET / HTTP/1.1\r\n\r\n").response().status())
                    .isEqualTo(503);
            assertThat(first.write("GET /hello/x" + FIELDS + "\r\n").response().status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aPlaceIsFreeAgainWhenAConnectionEnds() throws Exception {
        try (RunningGateway gateway = new RunningGateway(Limits.defaults().with(Limit.CONNECTIONS, 1))) {
            for (int i = 0; i < 20; i++) {
                try (RawSocket socket = gateway.connect()) {
                    socket.write("GET /hello/x" + FIELDS + "Connection: close\r\n\r\n");
                    assertThat(socket.response().status()).isIn(200, 503);
                    assertThat(socket.atEnd()).isTrue();
                }
            }
            await().untilAsserted(
                            () -> assertThat(gateway.gateway.connections()).isZero());
        }
    }

    private static RawSocket opened(RunningGateway gateway) {
        try {
            RawSocket socket = gateway.connect();
            socket.write(RawWebSocket.handshake("/echo", FORWARDED)).response();
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Excess(int value, int others, String sent) {}
}

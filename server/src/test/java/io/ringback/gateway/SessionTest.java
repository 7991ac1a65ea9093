package io.ringback.gateway;

import static io.ringback.gateway.RawWebSocket.BINARY;
import static io.ringback.gateway.RawWebSocket.PING;
import static io.ringback.gateway.RawWebSocket.PONG;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.ringback.gateway.session.Connection;
import io.ringback.protocol.CloseCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the edge promises to sessions. */
class SessionTest {
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
    void messagesOfOneBurstAreFollowedByItsEnd() throws Exception {
        try (RawWebSocket socket = gateway.open()) {
            byte[] frame = RawWebSocket.frame(0x81, new byte[] {'a'});
            byte[] two = new byte[frame.length * 2];
            System.arraycopy(frame, 0, two, 0, frame.length);
            System.arraycopy(frame, 0, two, frame.length, frame.length);
            socket.bytes(two);
            assertThat(gateway.sessions.next("text")).isEqualTo("text a");
            assertThat(gateway.sessions.next()).isEqualTo("text a");
            assertThat(gateway.sessions.next()).isEqualTo("burst end");
        }
    }

    @Test
    void oneBufferIsDeliveredToManyAndStaysTheCallers() throws Exception {
        try (RawWebSocket first = gateway.open();
                RawWebSocket second = gateway.open()) {
            ByteBuf event = ByteBufUtil.writeUtf8(UnpooledByteBufAllocator.DEFAULT, "news");
            gateway.sessions.connection().deliver(event);
            gateway.sessions.connection().deliver(event);
            assertThat(first.nextMessage().text()).isEqualTo("news");
            assertThat(second.nextMessage().text()).isEqualTo("news");
            assertThat(event.toString(StandardCharsets.UTF_8)).isEqualTo("news");
            assertThat(event.refCnt()).isEqualTo(1);
            event.release();
        }
    }

    @Test
    void binaryIsAnsweredAndTheConnectionLives() throws Exception {
        try (RawWebSocket socket = gateway.open()) {
            assertThat(socket.send(BINARY, true, new byte[3]).nextMessage().text())
                    .isEqualTo("bad_json");
            socket.send("alive");
            assertThat(gateway.sessions.next("text")).isEqualTo("text alive");
        }
    }

    @Test
    void aPongProvesThatTheClientIsThere() throws Exception {
        try (RawWebSocket socket = gateway.open()) {
            socket.send("hello");
            RawWebSocket.Frame ping = socket.next();
            assertThat(ping.opcode()).isEqualTo(PING);
            socket.send(PONG, true, ping.payload())
                    .send(PONG, true, ping.payload())
                    .send("after");
            assertThat(gateway.sessions.next("pong")).isEqualTo("pong");
            assertThat(gateway.sessions.next("text")).isEqualTo("text after");
        }
    }

    @Test
    void theEndIsToldOnceWhoeverEnds() throws Exception {
        try (RawWebSocket socket = gateway.open()) {
            socket.sendClose(1001, "going");
            assertThat(gateway.sessions.next("closed")).isEqualTo("closed CLIENT 1001 going");
        }
        try (RawWebSocket socket = gateway.open()) {
            socket.socket().socket().setSoLinger(true, 0);
        }
        assertThat(gateway.sessions.next("closed")).isEqualTo("closed NETWORK 1006 ");
        gateway.sessions.connection();
        gateway.sessions.connection();
        try (RawWebSocket socket = gateway.open()) {
            Connection connection = gateway.sessions.connection();
            connection.close(CloseCode.REPLACED, "é".repeat(100));
            connection.close(CloseCode.IDLE, "");
            RawWebSocket.Frame close = socket.nextMessage();
            assertThat(close.code()).isEqualTo(4002);
            assertThat(close.reason()).isEqualTo("é".repeat(61));
            assertThat(socket.socket().atEnd()).isTrue();
            assertThat(gateway.sessions.next("closed")).startsWith("closed SERVER 4002");
            assertThat(connection.isOpen()).isFalse();
            connection.deliver(Unpooled.EMPTY_BUFFER);
        }
    }

    @Test
    void aSessionThatFailsEndsItsConnectionOnly() throws Exception {
        try (RawWebSocket socket = gateway.open();
                RawWebSocket other = gateway.echo()) {
            assertThat(socket.send("fail").closeCode()).isEqualTo(4005);
            assertThat(other.send("fine").nextMessage().text()).isEqualTo("fine");
        }
    }

    @Test
    void drainingTellsClosesAndTakesNobodyNew() throws Exception {
        try (RawWebSocket socket = gateway.open();
                RawSocket idle = gateway.connect();
                RawSocket waiting = gateway.connect()) {
            socket.send("hello");
            idle.write("GET /hello/x HTTP/1.1\r\nHost: localhost\r\n\r\n").response();
            waiting.write(RawWebSocket.handshake("/echo", "").substring(0, 20));
            var gone = gateway.gateway
                    .drain(Duration.ofMillis(300), Duration.ofSeconds(10))
                    .toCompletableFuture();
            assertThat(gateway.sessions.next("drain")).matches("drain [0-9]{1,3}");
            assertThat(socket.closeCode()).isEqualTo(4000);
            assertThat(gateway.sessions.next("closed")).startsWith("closed SERVER 4000");
            assertThat(idle.atEnd()).isTrue();
            waiting.write(RawWebSocket.handshake("/echo", "").substring(20));
            RawSocket.Response refused = waiting.response();
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isNotEmpty();
            socket.socket().socket().close();
            waiting.socket().close();
            gone.get(5, TimeUnit.SECONDS);
            assertThat(gateway.gateway.connections()).isZero();
        }
    }

    @Test
    void theGraceOfADrainEnds() throws Exception {
        try (RawWebSocket socket = gateway.open()) {
            long before = System.nanoTime();
            gateway.gateway
                    .drain(Duration.ofSeconds(60), Duration.ofMillis(200))
                    .toCompletableFuture()
                    .get(5, TimeUnit.SECONDS);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
            assertThat(socket.socket().socket().isConnected()).isTrue();
        }
    }
}

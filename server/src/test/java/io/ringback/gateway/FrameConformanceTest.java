package io.ringback.gateway;

import static io.ringback.gateway.RawWebSocket.BINARY;
import static io.ringback.gateway.RawWebSocket.CLOSE;
import static io.ringback.gateway.RawWebSocket.CONTINUATION;
import static io.ringback.gateway.RawWebSocket.PING;
import static io.ringback.gateway.RawWebSocket.PONG;
import static io.ringback.gateway.RawWebSocket.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 6455 frame by frame, on the echo, in the order of the chapters of the Autobahn suite. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrameConformanceTest {
    private static final byte[] NOTHING = {};

    private RunningGateway gateway;

    @BeforeAll
    void start() throws Exception {
        gateway = new RunningGateway();
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 127, 128, 65_535, 65_536})
    void messagesOfAnyLengthComeBack(int length) throws IOException {
        for (int opcode : new int[] {TEXT, BINARY}) {
            byte[] payload = new byte[length];
            Arrays.fill(payload, (byte) '*');
            try (RawWebSocket socket = gateway.echo()) {
                RawWebSocket.Frame echo = socket.send(opcode, true, payload).nextMessage();
                assertThat(echo.last()).isTrue();
                assertThat(echo.opcode()).isEqualTo(opcode);
                assertThat(echo.payload()).isEqualTo(payload);
            }
        }
    }

    @Test
    void aMessageInSingleBytesComesBack() throws IOException {
        try (RawWebSocket socket = gateway.echo()) {
            for (byte one : RawWebSocket.frame(0x80 | TEXT, "žluťoučký".getBytes(StandardCharsets.UTF_8))) {
                socket.bytes(new byte[] {one});
            }
            assertThat(socket.nextMessage().text()).isEqualTo("žluťoučký");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125})
    void aPingIsAnsweredWithItsPayload(int length) throws IOException {
        byte[] payload = new byte[length];
        Arrays.fill(payload, (byte) 0xfe);
        try (RawWebSocket socket = gateway.echo()) {
            RawWebSocket.Frame pong = socket.send(PING, true, payload).next();
            assertThat(pong.opcode()).isEqualTo(PONG);
            assertThat(pong.payload()).isEqualTo(payload);
        }
    }

    @Test
    void tenPingsAreAnsweredInOrder() throws IOException {
        try (RawWebSocket socket = gateway.echo()) {
            for (int i = 0; i < 10; i++) {
                socket.send(PING, true, new byte[] {(byte) i});
            }
            for (int i = 0; i < 10; i++) {
                assertThat(socket.next().payload()).containsExactly(i);
            }
        }
    }

    @Test
    void aPongNobodyAskedForIsIgnored() throws IOException {
        try (RawWebSocket socket = gateway.echo()) {
            socket.send(PONG, true, NOTHING).send("still here");
            assertThat(socket.nextMessage().text()).isEqualTo("still here");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x10, 0x20, 0x30, 0x40, 0x50, 0x60, 0x70})
    void reservedBitsAreRefused(int bits) throws IOException {
        for (int opcode : new int[] {TEXT, BINARY, PING, PONG, CLOSE}) {
            assertThat(codeAfter(0x80 | bits | opcode, NOTHING)).isEqualTo(1002);
        }
    }

    static IntStream reservedOpcodes() {
        return IntStream.concat(IntStream.rangeClosed(3, 7), IntStream.rangeClosed(11, 15));
    }

    @ParameterizedTest
    @MethodSource("reservedOpcodes")
    void reservedOpcodesAreRefused(int opcode) throws IOException {
        assertThat(codeAfter(0x80 | opcode, NOTHING)).isEqualTo(1002);
        assertThat(codeAfter(0x80 | opcode, "payload".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(1002);
    }

    @Test
    void whatCameBeforeAFaultIsStillAnswered() throws IOException {
        try (RawWebSocket socket = gateway.echo()) {
            socket.send("before").bytes(RawWebSocket.frame(0xf1, NOTHING));
            assertThat(socket.nextMessage().text()).isEqualTo("before");
            assertThat(socket.closeCode()).isEqualTo(1002);
        }
    }

    @Test
    void framesWithoutMaskAreRefused() throws IOException {
        try (RawWebSocket socket = gateway.echo()) {
            assertThat(socket.bytes(new byte[] {(byte) 0x81, 1, 'a'}).closeCode())
                    .isEqualTo(1002);
        }
    }

    @Test
    void lengthsThatAreNotMinimalAreRefused() throws IOException {
        byte[][] heads = {
            {(byte) 0x81, (byte) 0xfe, 0, 5},
            {(byte) 0x81, (byte) 0xff, 0, 0, 0, 0, 0, 0, 1, 0},
            {(byte) 0x81, (byte) 0xff, (byte) 0x80, 0, 0, 0, 0, 0, 0, 0}
        };
        for (byte[] head : heads) {
            try (RawWebSocket socket = gateway.echo()) {
                assertThat(socket.bytes(head).closeCode()).isEqualTo(1002);
            }
        }
    }

    @Test
    void controlFramesAreShortAndWhole() throws IOException {
        for (int opcode : new int[] {PING, PONG, CLOSE}) {
            assertThat(codeAfter(0x80 | opcode, new byte[126])).isEqualTo(1002);
            assertThat(codeAfter(opcode, NOTHING)).isEqualTo(1002);
        }
    }

    @Test
    void fragmentsArePutTogetherAroundControlFrames() throws IOException {
        try (RawWebSocket socket = gateway.echo()) {
            socket.send(TEXT, false, bytes("one ")).send(PING, true, bytes("between"));
            assertThat(socket.next().text()).isEqualTo("between");
            socket.send(CONTINUATION, false, NOTHING).send(CONTINUATION, true, bytes("two"));
            assertThat(socket.nextMessage().text()).isEqualTo("one two");
            socket.send(BINARY, false, new byte[] {1}).send(CONTINUATION, true, new byte[] {(byte) 0xff});
            RawWebSocket.Frame binary = socket.nextMessage();
            assertThat(binary.opcode()).isEqualTo(BINARY);
            assertThat(binary.payload()).containsExactly(1, 0xff);
        }
    }

    @Test
    void fragmentsOutOfPlaceAreRefused() throws IOException {
        assertThat(codeAfter(0x80, bytes("continues nothing"))).isEqualTo(1002);
        assertThat(codeAfter(0x00, bytes("continues nothing"))).isEqualTo(1002);
        try (RawWebSocket socket = gateway.echo()) {
            socket.send(TEXT, false, bytes("begun")).send(TEXT, true, bytes("begun again"));
            assertThat(socket.closeCode()).isEqualTo(1002);
        }
    }

    static Stream<String> goodText() {
        return Stream.of(
                "κόσμε",
                "\u0000",
                "\u007f",
                "\u0080",
                "\u07ff",
                "\u0800",
                "\uffff",
                "\ufffe",
                "𐀀",
                "\udbff\udfff",
                "\ud7ff",
                "\ue000",
                "\ufffd");
    }

    @ParameterizedTest
    @MethodSource("goodText")
    void everyUtf8TextComesBack(String text) throws IOException {
        try (RawWebSocket socket = gateway.echo()) {
            assertThat(socket.send(text).nextMessage().text()).isEqualTo(text);
            byte[] bytes = bytes(text);
            socket.send(TEXT, false, NOTHING);
            for (byte one : bytes) {
                socket.send(CONTINUATION, false, new byte[] {one});
            }
            assertThat(socket.send(CONTINUATION, true, NOTHING).nextMessage().payload())
                    .isEqualTo(bytes);
        }
    }

    static Stream<byte[]> badText() {
        return Stream.of(
                of(0x80),
                of(0xbf),
                of(0xc0, 0xaf),
                of(0xc1, 0xbf),
                of(0xe0, 0x80, 0xaf),
                of(0xf0, 0x80, 0x80, 0xaf),
                of(0xed, 0xa0, 0x80),
                of(0xed, 0xbf, 0xbf),
                of(0xf4, 0x90, 0x80, 0x80),
                of(0xf5, 0x80, 0x80, 0x80),
                of(0xfe),
                of(0xff),
                of(0xf8, 0x88, 0x80, 0x80, 0x80),
                of(0xfc, 0x84, 0x80, 0x80, 0x80, 0x80),
                of(0xc3),
                of(0xe2, 0x82),
                of(0xf0, 0x9f, 0x98),
                of('a', 0xce, 'b'),
                of(0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80));
    }

    @ParameterizedTest
    @MethodSource("badText")
    void textThatIsNotUtf8IsRefused(byte[] text) throws IOException {
        assertThat(codeAfter(0x80 | TEXT, text)).isEqualTo(1007);
        try (RawWebSocket socket = gateway.echo()) {
            socket.send(TEXT, false, bytes("good so far ")).send(CONTINUATION, true, text);
            assertThat(socket.closeCode()).isEqualTo(1007);
        }
    }

    @Test
    void badTextIsRefusedAtItsFirstBadFragment() throws IOException {
        try (RawWebSocket socket = gateway.echo()) {
            socket.send(TEXT, false, bytes("κόσμε")).send(CONTINUATION, false, of(0xf4, 0x90, 0x80, 0x80));
            assertThat(socket.closeCode()).isEqualTo(1007);
        }
    }

    @Test
    void binaryMayHoldAnything() throws IOException {
        try (RawWebSocket socket = gateway.echo()) {
            assertThat(socket.send(BINARY, true, of(0xff, 0xfe, 0x80))
                            .nextMessage()
                            .payload())
                    .isEqualTo(of(0xff, 0xfe, 0x80));
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4999})
    void aCloseIsAnsweredWithItsCode(int code) throws IOException {
        try (RawWebSocket socket = gateway.echo()) {
            RawWebSocket.Frame answer = socket.sendClose(code, "bye ☎").next();
            assertThat(answer.opcode()).isEqualTo(CLOSE);
            assertThat(answer.code()).isEqualTo(code);
            assertThat(socket.socket().atEnd()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 32_768, 65_535})
    void codesThatMustNotBeSentAreRefused(int code) throws IOException {
        try (RawWebSocket socket = gateway.echo()) {
            assertThat(socket.sendClose(code, "").closeCode()).isEqualTo(1002);
        }
    }

    @Test
    void aCloseWithoutCodeIsAnsweredWithoutCode() throws IOException {
        assertThat(codeAfter(0x80 | CLOSE, NOTHING)).isEqualTo(1005);
    }

    @Test
    void halfACodeIsRefused() throws IOException {
        assertThat(codeAfter(0x80 | CLOSE, of(3))).isEqualTo(1002);
    }

    @Test
    void aReasonThatIsNotUtf8IsRefused() throws IOException {
        assertThat(codeAfter(0x80 | CLOSE, of(0x03, 0xe8, 0xce, 0xba, 0xe1))).isIn(1002, 1007);
    }

    @Test
    void theLongestReasonIsTaken() throws IOException {
        try (RawWebSocket socket = gateway.echo()) {
            assertThat(socket.sendClose(1000, "x".repeat(123)).closeCode()).isEqualTo(1000);
        }
    }

    @Test
    void nothingIsAnsweredAfterAClose() throws IOException {
        try (RawWebSocket socket = gateway.echo()) {
            socket.sendClose(1000, "").send("too late").send(PING, true, NOTHING);
            assertThat(socket.next().opcode()).isEqualTo(CLOSE);
            assertThat(socket.socket().atEnd()).isTrue();
        }
    }

    @Test
    void messagesInOneSegmentWithTheHandshakeAreNotLost() throws IOException {
        try (RawSocket socket = gateway.connect()) {
            ByteArrayOutputStream both = new ByteArrayOutputStream();
            both.writeBytes(bytes(RawWebSocket.handshake("/echo", "")));
            both.writeBytes(RawWebSocket.frame(0x81, bytes("early")));
            socket.write(both.toByteArray());
            assertThat(socket.response().status()).isEqualTo(101);
            assertThat(socket.in().readNBytes(7)).endsWith(bytes("early"));
        }
    }

    private int codeAfter(int firstByte, byte[] payload) throws IOException {
        try (RawWebSocket socket = gateway.echo()) {
            return socket.bytes(RawWebSocket.frame(firstByte, payload)).closeCode();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] of(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}

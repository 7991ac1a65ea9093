package io.ringback.gateway;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A WebSocket client that can send frames no honest client would. */
public final class RawWebSocket implements AutoCloseable {
    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    private static final int FIN = 0x80;
    private static final byte[] MASK = {0x37, (byte) 0xfa, 0x21, 0x3d};

    private final RawSocket socket;

    private RawWebSocket(RawSocket socket) {
        this.socket = socket;
    }

    /** Opens a WebSocket; fails unless it is accepted. */
    public static RawWebSocket open(RawSocket socket, String path, String fields) throws IOException {
        socket.write(handshake(path, fields));
        RawSocket.Response response = socket.response();
        if (response.status() != 101
                || !response.header("Sec-WebSocket-Accept").equals("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")) {
            throw new AssertionError("refused: " + response.head() + response.text());
        }
        return new RawWebSocket(socket);
    }

    /** A right handshake with the key of RFC 6455, 1.3. */
    public static String handshake(String path, String fields) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" + fields + "\r\n";
    }

    /** A whole masked frame. */
    public static byte[] frame(int firstByte, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(firstByte);
        length(frame, 0x80, payload.length);
        frame.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ MASK[i % 4]);
        }
        return frame.toByteArray();
    }

    private static void length(ByteArrayOutputStream frame, int mask, int length) {
        if (length < 126) {
            frame.write(mask | length);
        } else if (length < 65_536) {
            frame.write(mask | 126);
            frame.write(length >> 8);
            frame.write(length);
        } else {
            frame.write(mask | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write(shift > 24 ? 0 : length >> shift);
            }
        }
    }

    public RawWebSocket send(String text) throws IOException {
        return send(TEXT, true, text.getBytes(StandardCharsets.UTF_8));
    }

    public RawWebSocket send(int opcode, boolean last, byte[] payload) throws IOException {
        return bytes(frame((last ? FIN : 0) | opcode, payload));
    }

    public RawWebSocket bytes(byte[] bytes) throws IOException {
        socket.write(bytes);
        return this;
    }

    /** A close frame. */
    public RawWebSocket sendClose(int code, String reason) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(code >> 8);
        body.write(code);
        body.writeBytes(reason.getBytes(StandardCharsets.UTF_8));
        return send(CLOSE, true, body.toByteArray());
    }

    /** The next frame, waited for. */
    public Frame next() throws IOException {
        DataInputStream in = socket.in();
        int first = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = (int) in.readLong();
        }
        return new Frame((first & FIN) != 0, first & 0x7f, in.readNBytes(length));
    }

    /** The next frame that is no ping. */
    public Frame nextMessage() throws IOException {
        Frame frame = next();
        return frame.opcode() == PING ? nextMessage() : frame;
    }

    /** Skips everything up to the close frame and gives its code; 1006 if there was none. */
    public int closeCode() throws IOException {
        try {
            Frame frame = next();
            while (frame.opcode() != CLOSE) {
                frame = next();
            }
            return frame.code();
        } catch (EOFException | SocketException cut) {
            return 1006;
        }
    }

    public RawSocket socket() {
        return socket;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** A frame from the server; servers do not mask. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    public record Frame(boolean last, int opcode, byte[] payload) {
        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        /** The code of a close frame; 1005 if it has none. */
        public int code() {
            return payload.length < 2 ? 1005 : ((payload[0] & 0xff) << 8) | (payload[1] & 0xff);
        }

        /** The reason of a close frame. */
        public String reason() {
            return new String(Arrays.copyOfRange(payload, 2, payload.length), StandardCharsets.UTF_8);
        }
    }
}

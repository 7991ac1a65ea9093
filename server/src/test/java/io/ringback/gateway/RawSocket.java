package io.ringback.gateway;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A client socket on which tests write bytes exactly as they mean them. */
public final class RawSocket implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    public RawSocket(int port) throws IOException {
        this(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    public RawSocket(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    public RawSocket write(String text) throws IOException {
        return write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawSocket write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    public DataInputStream in() {
        return in;
    }

    public Socket socket() {
        return socket;
    }

    /** One response with its body, as its Content-Length says. */
    public Response response() throws IOException {
        return response(false);
    }

    /** The response to HEAD: it names a length, but no body follows. */
    public Response headResponse() throws IOException {
        return response(true);
    }

    private Response response(boolean toHead) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            head.write(in.readUnsignedByte());
        }
        Response bare = new Response(head.toString(StandardCharsets.ISO_8859_1), new byte[0]);
        String length = bare.header("content-length");
        return toHead || length.isEmpty() ? bare : new Response(bare.head(), in.readNBytes(Integer.parseInt(length)));
    }

    /** Whether the server closed and nothing is left to read. */
    public boolean atEnd() throws IOException {
        return in.read() == -1;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** A response. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    public record Response(String head, byte[] body) {
        public int status() {
            return Integer.parseInt(head.split(" ", 3)[1]);
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The value of a header field, or an empty text. */
        public String header(String name) {
            String field = "\r\n" + name.toLowerCase(Locale.ROOT) + ": ";
            int at = head.toLowerCase(Locale.ROOT).indexOf(field);
            return at < 0 ? "" : head.substring(at + field.length(), head.indexOf("\r\n", at + 2));
        }
    }
}

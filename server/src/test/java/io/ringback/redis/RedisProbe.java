package io.ringback.redis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A blocking client of a few lines, so that tests can look at Redis without the code under test. */
final class RedisProbe {
    private static final int TIMEOUT_MILLIS = 2_000;

    private RedisProbe() {}

    /** The answer as text; empty if there was none. */
    static String ask(RedisAddress address, String... command) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.host(), address.port()), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            OutputStream out = socket.getOutputStream();
            StringBuilder text = new StringBuilder("*" + command.length + "\r\n");
            for (String word : command) {
                int bytes = word.getBytes(StandardCharsets.UTF_8).length;
                text.append('$').append(bytes).append("\r\n").append(word).append("\r\n");
            }
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
            return read(new BufferedInputStream(socket.getInputStream()));
        } catch (IOException e) {
            return "";
        }
    }

    private static String read(InputStream in) throws IOException {
        String line = line(in);
        String rest = line.substring(1);
        switch (line.charAt(0)) {
            case '$' -> {
                int length = Integer.parseInt(rest);
                String text = length < 0 ? "" : new String(in.readNBytes(length), StandardCharsets.UTF_8);
                if (length >= 0) {
                    in.skipNBytes(2);
                }
                return text;
            }
            case '*' -> {
                StringBuilder items = new StringBuilder();
                for (int left = Integer.parseInt(rest); left > 0; left--) {
                    items.append(read(in)).append(left > 1 ? "\n" : "");
                }
                return items.toString();
            }
            default -> {
                return rest;
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\r'; next = in.read()) {
            if (next < 0) {
                throw new IOException("closed");
            }
            line.append((char) next);
        }
        in.skipNBytes(1);
        return line.toString();
    }
}

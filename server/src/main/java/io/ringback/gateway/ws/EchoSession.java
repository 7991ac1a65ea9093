package io.ringback.gateway.ws;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.ringback.gateway.session.CloseReason;
import io.ringback.gateway.session.Connection;
import io.ringback.gateway.session.Session;
import io.ringback.protocol.ErrorCode;
import java.time.Duration;

/** Sends back what it gets, so that anybody can hold the production pipeline against RFC 6455. */
public final class EchoSession implements Session {
    private static final Duration PING = Duration.ofSeconds(25);
    private static final int MESSAGE_BYTES = 65_536;

    private final SocketConnection connection;

    private EchoSession(SocketConnection connection) {
        this.connection = connection;
    }

    /** The endpoint for the flag {@code --test-echo}: any origin, no subprotocol, messages up to 64 KiB. */
    public static Endpoint endpoint(String path) {
        return new Endpoint(path, null, null, PING, MESSAGE_BYTES, false, EchoSession::open);
    }

    private static Session open(Connection connection) {
        return new EchoSession((SocketConnection) connection);
    }

    @Override
    public void onText(ByteBuf utf8) {
        connection.send(utf8.retain());
    }

    @Override
    public void onBinary(ByteBuf bytes) {
        connection.write(new BinaryWebSocketFrame(bytes.retain()));
    }

    @Override
    public void onTooFast(ByteBuf utf8, long retryAfterMillis) {
        String error = "{\"type\":\"error\",\"code\":\"%s\",\"retryable\":true,\"retryAfterMs\":%d}"
                .formatted(ErrorCode.TOO_FAST.word(), retryAfterMillis);
        connection.send(ByteBufUtil.writeUtf8(connection.alloc(), error));
    }

    @Override
    public void onClosed(CloseReason reason) {}
}

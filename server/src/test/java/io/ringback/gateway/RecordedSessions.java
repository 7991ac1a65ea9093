package io.ringback.gateway;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.ringback.gateway.session.CloseReason;
import io.ringback.gateway.session.Connection;
import io.ringback.gateway.session.Session;
import io.ringback.gateway.session.SessionFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Sessions that write down what happens to them, one line each, and authenticate on the text {@code hello}. */
public final class RecordedSessions implements SessionFactory {
    private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
    private final BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();

    /** The next thing that happened, waited for. */
    public String next() throws InterruptedException {
        return String.valueOf(log.poll(10, TimeUnit.SECONDS));
    }

    /** The next thing that happened that begins like this; what came before is skipped. */
    public String next(String beginning) throws InterruptedException {
        String line = next();
        while (!line.startsWith(beginning) && !line.equals("null")) {
            line = next();
        }
        return line;
    }

    /** The connection that was opened next, waited for. */
    public Connection connection() throws InterruptedException {
        Connection connection = connections.poll(10, TimeUnit.SECONDS);
        if (connection == null) {
            throw new AssertionError("nobody connected");
        }
        return connection;
    }

    @Override
    public Session open(Connection connection) {
        connections.add(connection);
        return new Recorded(connection);
    }

    private final class Recorded implements Session {
        private final Connection connection;

        Recorded(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void onText(ByteBuf utf8) {
            String text = utf8.toString(StandardCharsets.UTF_8);
            log.add("text " + text);
            if (text.equals("hello")) {
                connection.authenticated();
            } else if (text.equals("fail")) {
                throw new IllegalStateException("as asked");
            }
        }

        @Override
        public void onBinary(ByteBuf bytes) {
            log.add("binary " + bytes.readableBytes());
            connection.send(ByteBufUtil.writeUtf8(connection.alloc(), "bad_json"));
        }

        @Override
        public void onTooFast(ByteBuf utf8, long retryAfterMillis) {
            connection.send(ByteBufUtil.writeUtf8(connection.alloc(), "too_fast"));
        }

        @Override
        public void onReadBurstEnd() {
            log.add("burst end");
        }

        @Override
        public void onWritabilityChanged(boolean writable) {
            log.add("writable " + writable);
        }

        @Override
        public void onPong() {
            log.add("pong");
        }

        @Override
        public void onDrain(long reconnectInMillis) {
            log.add("drain " + reconnectInMillis);
        }

        @Override
        public void onClosed(CloseReason reason) {
            log.add("closed " + reason.by() + " " + reason.code() + " " + reason.text());
        }
    }
}

package io.ringback.gateway.ws;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.ringback.gateway.http.LingeringClose;
import io.ringback.gateway.limit.Limit;
import io.ringback.gateway.limit.LimitHits;
import io.ringback.gateway.session.CloseReason;
import io.ringback.gateway.session.Connection;
import io.ringback.protocol.CloseCode;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** The outbound half of a WebSocket: queues, flushes in batches, bounds what is queued, closes once. */
// A close or write that fails ends the channel, and that is seen as its end.
@SuppressWarnings("FutureReturnValueIgnored")
final class SocketConnection implements Connection {
    private static final int REASON_BYTES = 123;

    private final SocketChannel channel;
    private final InetAddress client;
    private final LimitHits hits;
    private final int backlog;
    private final int writeLow;
    private final Runnable flushing = this::flush;
    private boolean inBurst;
    private boolean unflushed;
    private boolean authenticated;
    private volatile @Nullable CloseReason end;

    SocketConnection(SocketChannel channel, InetAddress client, SocketEdge edge) {
        this.channel = channel;
        this.client = client;
        this.hits = edge.hits;
        this.backlog = edge.limits.get(Limit.BACKLOG_BYTES);
        this.writeLow = channel.config().getWriteBufferLowWaterMark();
    }

    @Override
    public void deliver(ByteBuf event) {
        if (isOpen()) {
            send(event.retainedDuplicate());
        }
    }

    @Override
    public void send(ByteBuf text) {
        if (channel.eventLoop().inEventLoop()) {
            write(new TextWebSocketFrame(text));
        } else {
            channel.eventLoop().execute(() -> write(new TextWebSocketFrame(text)));
        }
    }

    /** Queues a frame; on the event loop only. */
    void write(WebSocketFrame frame) {
        if (!isOpen()) {
            frame.release();
            return;
        }
        channel.write(frame, channel.voidPromise());
        if (!inBurst && !unflushed) {
            channel.eventLoop().execute(flushing);
        }
        unflushed = true;
        if (!channel.isWritable() && queued() > backlog) {
            hits.count(Limit.BACKLOG_BYTES);
            close(CloseCode.SLOW_READER, Limit.BACKLOG_BYTES.message());
        }
    }

    private long queued() {
        return channel.bytesBeforeWritable() + writeLow;
    }

    /** What is sent until {@link #endBurst()} leaves together. */
    void beginBurst() {
        inBurst = true;
    }

    /** Flushes what the burst left. */
    void endBurst() {
        inBurst = false;
        flush();
    }

    /** Sends what is queued now. */
    void flush() {
        if (unflushed) {
            unflushed = false;
            channel.flush();
        }
    }

    @Override
    public void close(CloseCode code, String reason) {
        if (channel.eventLoop().inEventLoop()) {
            end(new CloseReason(CloseReason.By.SERVER, code.code(), cut(reason)));
        } else {
            channel.eventLoop().execute(() -> close(code, reason));
        }
    }

    /** Ends the connection, with a close frame unless there is nobody to get it; a second call does nothing. */
    void end(CloseReason reason) {
        if (end != null) {
            return;
        }
        end = reason;
        if (reason.by() == CloseReason.By.NETWORK) {
            channel.close();
        } else {
            ChannelFuture written = channel.writeAndFlush(frame(reason));
            written.addListener(LingeringClose.AFTER_WRITE);
            channel.config().setAutoRead(true);
        }
        // Later, so that a session that closes is not called back while it is still at work.
        channel.eventLoop().execute(() -> channel.pipeline().fireUserEventTriggered(reason));
    }

    /** Why the connection ended; a broken network while nothing else is known. */
    CloseReason reason() {
        CloseReason known = end;
        return known == null ? CloseReason.LOST : known;
    }

    /** The client had its time to close. */
    void cut() {
        channel.close();
    }

    private static CloseWebSocketFrame frame(CloseReason reason) {
        boolean coded = reason.code() != CloseReason.NO_CODE;
        return coded ? new CloseWebSocketFrame(reason.code(), reason.text()) : new CloseWebSocketFrame();
    }

    private static String cut(String reason) {
        String fitting = reason;
        while (ByteBufUtil.utf8Bytes(fitting) > REASON_BYTES) {
            fitting = fitting.substring(0, fitting.offsetByCodePoints(fitting.length(), -1));
        }
        return fitting;
    }

    @Override
    public boolean isOpen() {
        return end == null;
    }

    @Override
    public void authenticated() {
        if (channel.eventLoop().inEventLoop()) {
            authenticated = true;
        } else {
            channel.eventLoop().execute(this::authenticated);
        }
    }

    /** Whether the session knows who it is. */
    boolean isAuthenticated() {
        return authenticated;
    }

    @Override
    public boolean isWritable() {
        return channel.isWritable();
    }

    @Override
    public InetAddress remoteAddress() {
        return client;
    }

    @Override
    public EventLoop eventLoop() {
        return channel.eventLoop();
    }

    @Override
    public ByteBufAllocator alloc() {
        return channel.alloc();
    }
}

package io.ringback.gateway.ws;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import io.ringback.gateway.limit.Answer;
import io.ringback.gateway.limit.Limit;
import io.ringback.gateway.limit.LoopSweep;
import io.ringback.gateway.limit.SweptHandler;
import io.ringback.gateway.session.CloseReason;
import io.ringback.gateway.session.Session;
import io.ringback.protocol.CloseCode;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The inbound half of a WebSocket: turns frames into messages for the session, within every limit. */
final class FrameHandler extends SweptHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FrameHandler.class);

    private final SocketEdge edge;
    private final Endpoint endpoint;
    private final SocketConnection connection;
    private final Session session;
    private final LoopSweep sweep;
    private final Deadlines deadlines;
    private final Rates rates;
    private @Nullable Fragments fragments;
    private int framesThisTurn;
    private boolean pongDue;
    private boolean told;

    FrameHandler(SocketEdge edge, Endpoint endpoint, SocketConnection connection, Session session) {
        this.edge = edge;
        this.endpoint = endpoint;
        this.connection = connection;
        this.session = session;
        this.sweep = edge.sweeps.of(connection.eventLoop());
        this.deadlines = new Deadlines(edge.limits, endpoint.ping().toNanos(), sweep.now());
        this.rates = new Rates(edge, sweep.now());
        sweep.add(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        try {
            if (connection.isOpen() && msg instanceof WebSocketFrame frame) {
                connection.beginBurst();
                long now = sweep.now();
                deadlines.heard(now);
                take(ctx, frame, now);
                limitTurn(ctx.channel());
            }
        } finally {
            ReferenceCountUtil.release(msg);
        }
    }

    private void take(ChannelHandlerContext ctx, WebSocketFrame frame, long now) {
        if (frame instanceof CloseWebSocketFrame close) {
            closed(close);
        } else if (frame instanceof PingWebSocketFrame || frame instanceof PongWebSocketFrame) {
            control(frame, now);
        } else if (frame instanceof ContinuationWebSocketFrame || !frame.isFinalFragment()) {
            fragment(ctx, frame, now);
        } else {
            message(frame.content(), frame instanceof BinaryWebSocketFrame, now);
        }
    }

    // Netty reads the code as a signed number and lets what is out of range pass, and a reason that breaks off too.
    private void closed(CloseWebSocketFrame close) {
        ByteBuf body = close.content();
        int code = body.isReadable() ? body.getUnsignedShort(body.readerIndex()) : CloseReason.NO_CODE;
        if (body.isReadable() && !isCloseCode(code)) {
            connection.close(CloseCode.PROTOCOL, "This close code cannot be sent.");
        } else if (!ByteBufUtil.isText(body.slice().skipBytes(Math.min(2, body.readableBytes())), UTF_8)) {
            connection.close(CloseCode.INVALID_UTF8, "The reason is not UTF-8.");
        } else {
            connection.end(new CloseReason(CloseReason.By.CLIENT, code, close.reasonText()));
        }
    }

    private static boolean isCloseCode(int code) {
        return code < 5000 && WebSocketCloseStatus.isValidStatusCode(code);
    }

    private void control(WebSocketFrame frame, long now) {
        if (!rates.control(now)) {
            closeOver(Limit.CONTROL_FRAMES_PER_SECOND);
        } else if (frame instanceof PingWebSocketFrame) {
            connection.write(new PongWebSocketFrame(frame.content().retain()));
        } else if (pongDue) {
            pongDue = false;
            session.onPong();
        }
    }

    private void fragment(ChannelHandlerContext ctx, WebSocketFrame frame, long now) {
        Fragments gathered = fragments;
        boolean fits = true;
        if (gathered == null) {
            gathered = new Fragments(ctx.alloc(), frame, endpoint.messageBytes());
            fragments = gathered;
        } else {
            fits = gathered.add(frame);
        }
        if (!fits) {
            closeOver(Limit.MESSAGE_BYTES);
        } else if (gathered.count() > edge.limits.get(Limit.FRAGMENTS)) {
            closeOver(Limit.FRAGMENTS);
        } else if (frame.isFinalFragment()) {
            message(gathered.bytes(), gathered.isBinary(), now);
            dropFragments();
        }
    }

    private void message(ByteBuf bytes, boolean binary, long now) {
        long delay = rates.command(now);
        if (rates.isHopeless()) {
            closeOver(Limit.REFUSED_COMMANDS);
        } else if (delay > 0) {
            edge.hits.count(Limit.COMMANDS_PER_SECOND);
            session.onTooFast(bytes, TimeUnit.NANOSECONDS.toMillis(delay) + 1);
        } else if (binary) {
            session.onBinary(bytes);
        } else {
            session.onText(bytes);
        }
    }

    private void closeOver(Limit limit) {
        if (!(limit.answer() instanceof Answer.Close answer)) {
            throw new IllegalArgumentException(limit + " does not close connections");
        }
        edge.hits.count(limit);
        connection.close(answer.code(), limit.message());
    }

    // The rest of what this client sent stays in the flow control handler until the others had their turn.
    private void limitTurn(Channel channel) {
        if (++framesThisTurn < edge.limits.get(Limit.FRAMES_PER_TURN)
                || !channel.config().isAutoRead()) {
            return;
        }
        channel.config().setAutoRead(false);
        endBurst();
        channel.eventLoop().execute(() -> {
            framesThisTurn = 0;
            channel.config().setAutoRead(channel.isWritable() || !connection.isOpen());
        });
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        framesThisTurn = 0;
        endBurst();
    }

    private void endBurst() {
        if (connection.isOpen()) {
            session.onReadBurstEnd();
        }
        connection.endBurst();
    }

    /** Input waits while the client does not read. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (!connection.isOpen()) {
            return;
        }
        boolean writable = ctx.channel().isWritable();
        deadlines.writable(writable, sweep.now());
        ctx.channel().config().setAutoRead(writable);
        session.onWritabilityChanged(writable);
        if (!writable) {
            connection.flush(); // last, for it may make the connection writable again at once, and that must be told
            // second
        }
    }

    @Override
    protected void sweep(long now) {
        if (!connection.isOpen()) {
            if (deadlines.mustBeGone(now)) {
                connection.cut();
            }
            return;
        }
        Limit passed = deadlines.passed(now, connection.isAuthenticated() || !endpoint.authenticates());
        if (passed != null) {
            closeOver(passed);
        } else if (deadlines.mustLeave(now)) {
            connection.close(CloseCode.DRAIN, "This node stops.");
        } else {
            leaveOrPing(now);
        }
    }

    private void leaveOrPing(long now) {
        Drain drain = edge.drain();
        if (drain != null && !deadlines.isLeaving()) {
            deadlines.leaveAt(now + TimeUnit.MILLISECONDS.toNanos(drain.ditherMillis()));
            session.onDrain(drain.ditherMillis());
        }
        if (deadlines.takePing(now)) {
            pongDue = true;
            connection.write(new PingWebSocketFrame());
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof CloseReason reason) {
            tell(reason);
        }
        ctx.fireUserEventTriggered(event);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        sweep.remove(this);
        dropFragments();
        connection.end(CloseReason.LOST);
        tell(connection.reason());
        ctx.fireChannelInactive();
    }

    private void tell(CloseReason reason) {
        if (!told) {
            told = true;
            deadlines.closing(sweep.now());
            dropFragments();
            session.onClosed(reason);
        }
    }

    private void dropFragments() {
        Fragments.release(fragments);
        fragments = null;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof CorruptedWebSocketFrameException corrupt) {
            if (corrupt.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)) {
                edge.hits.count(Limit.MESSAGE_BYTES);
            }
            connection.close(code(corrupt.closeStatus()), String.valueOf(corrupt.getMessage()));
        } else if (cause instanceof IOException) {
            connection.end(CloseReason.LOST);
        } else {
            LOG.error("a session on {} failed", endpoint.path(), cause);
            connection.close(CloseCode.UNAVAILABLE, "Something went wrong on our side.");
        }
    }

    private static CloseCode code(WebSocketCloseStatus status) {
        return switch (status.code()) {
            case 1007 -> CloseCode.INVALID_UTF8;
            case 1009 -> CloseCode.TOO_BIG;
            default -> CloseCode.PROTOCOL;
        };
    }
}

package io.ringback.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.ringback.gateway.limit.Admission;
import io.ringback.gateway.limit.Limit;
import io.ringback.gateway.limit.LoopSweep;
import io.ringback.gateway.limit.SweptHandler;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One HTTP connection: takes whole requests off the wire one after the other, and answers them in order. */
// A close or write that fails ends the channel, and that is seen as its end.
@SuppressWarnings("FutureReturnValueIgnored")
public final class HttpConnection extends SweptHandler {

    private enum Phase {
        HEAD,
        BODY,
        ANSWER,
        CLOSING
    }

    private final HttpEdge edge;
    private final SocketChannel channel;
    private final RequestDecoder decoder;
    private final LoopSweep sweep;
    private final Admission.Visit visit;
    private final InetAddress peer;
    private final RequestBody body = new RequestBody();
    private Phase phase = Phase.HEAD;
    private boolean idle;
    private long deadline;
    private @Nullable HttpRequest request;

    /** The HTTP stage of a connection that has just been accepted. */
    public HttpConnection(HttpEdge edge, SocketChannel channel, RequestDecoder decoder) {
        this.edge = edge;
        this.channel = channel;
        this.decoder = decoder;
        this.sweep = edge.sweeps().of(channel.eventLoop());
        this.visit = edge.admission().begin();
        this.peer = channel.remoteAddress().getAddress();
        channel.closeFuture().addListener(closed -> visit.end());
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        if (visit.mustGo()) {
            ctx.close();
            return;
        }
        if (!edge.addresses().isProxy(peer)) {
            visit.from(peer, sweep.now());
        }
        enter(Phase.HEAD, Limit.HEAD_MILLIS);
        sweep.add(this);
        ctx.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        sweep.remove(this);
        body.drop();
        phase = Phase.CLOSING;
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        sweep.remove(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) {
        try {
            if (phase != Phase.CLOSING && msg instanceof HttpObject part) {
                take(ctx, part);
            }
        } finally {
            ReferenceCountUtil.release(msg);
        }
    }

    private void take(ChannelHandlerContext ctx, HttpObject part) {
        Problem problem = part instanceof HttpRequest head ? begin(head) : RequestGuard.decoded(part);
        if (problem == null && part instanceof HttpContent content) {
            boolean fits = body.add(ctx, content.content(), edge.limits().get(Limit.BODY_BYTES));
            problem = fits ? null : over(Limit.BODY_BYTES);
        }
        if (problem != null) {
            refuse(problem);
        } else if (part instanceof LastHttpContent) {
            answer(ctx);
        }
    }

    private @Nullable Problem begin(HttpRequest head) {
        request = head;
        Limit refusal = visit.refusal();
        if (refusal != null) {
            return over(refusal);
        }
        Problem problem = RequestGuard.head(head, edge.limits());
        if (problem == null) {
            enter(Phase.BODY, Limit.BODY_MILLIS);
            if (HttpUtil.is100ContinueExpected(head)) {
                channel.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
            }
        }
        return problem;
    }

    private void answer(ChannelHandlerContext ctx) {
        enter(Phase.ANSWER, Limit.ANSWER_MILLIS);
        HttpRequest whole = request;
        if (whole == null) {
            throw new IllegalStateException("a body without a head");
        }
        ByteBuf bytes = body.take();
        InetAddress client = edge.addresses().resolve(peer, whole.headers());
        try {
            RequestTarget target =
                    RequestTarget.parse(whole.uri(), whole.headers().get("host"));
            if (edge.upgrades().isFor(target.path())) {
                upgrade(ctx, target.path(), whole, client);
            } else {
                HttpCall call = new HttpCall(whole.method(), target, Map.of(), whole.headers(), bytes, client);
                sendWhenDone(whole, edge.handler().handle(call));
            }
        } catch (RuntimeException thrown) {
            send(whole, Replies.forFailure(whole, thrown));
        }
    }

    private void upgrade(ChannelHandlerContext ctx, String path, HttpRequest whole, InetAddress client) {
        Problem problem = edge.upgrades().upgrade(ctx, path, whole, client, visit);
        if (problem != null) {
            refuse(problem);
        }
    }

    // Reading stops only while an answer is really awaited: an answer at once must not call back into the decoder.
    private void sendWhenDone(HttpRequest whole, CompletionStage<HttpReply> stage) {
        CompletableFuture<HttpReply> reply = stage.toCompletableFuture();
        if (!reply.isDone()) {
            channel.config().setAutoRead(false);
        }
        reply.whenComplete((done, failure) -> {
            HttpReply ready = failure == null ? done : Replies.forFailure(whole, failure);
            if (channel.eventLoop().inEventLoop()) {
                send(whole, ready);
            } else {
                channel.eventLoop().execute(() -> send(whole, ready));
            }
        });
    }

    private void send(HttpRequest whole, HttpReply reply) {
        if (phase != Phase.ANSWER || request != whole) {
            reply.body().release();
            return;
        }
        request = null;
        boolean keepAlive = HttpUtil.isKeepAlive(whole)
                && whole.protocolVersion().equals(HttpVersion.HTTP_1_1)
                && !edge.leaving().getAsBoolean();
        ChannelFuture written = channel.writeAndFlush(
                edge.responder().response(reply, whole.method().equals(HttpMethod.HEAD), keepAlive));
        if (keepAlive) {
            decoder.answered();
            idle = true;
            enter(Phase.HEAD, Limit.KEEP_ALIVE_MILLIS);
            channel.config().setAutoRead(channel.isWritable());
        } else {
            lastWords(written);
        }
    }

    /** Answers a request that cannot be taken; as its framing is in doubt, nothing is read after it. */
    private void refuse(Problem problem) {
        boolean head = request != null && request.method().equals(HttpMethod.HEAD);
        lastWords(channel.writeAndFlush(edge.responder().response(Responder.reply(problem), head, false)));
    }

    private void lastWords(ChannelFuture written) {
        enter(Phase.CLOSING, Limit.CLOSE_MILLIS);
        body.drop();
        written.addListener(LingeringClose.AFTER_WRITE);
        channel.config().setAutoRead(true);
    }

    private void enter(Phase next, Limit limit) {
        phase = next;
        deadline = sweep.now() + edge.limits().nanos(limit);
    }

    @Override
    protected void sweep(long now) {
        if (phase == Phase.HEAD && idle && decoder.hasBegun()) {
            idle = false;
            enter(Phase.HEAD, Limit.HEAD_MILLIS);
        } else if (now - deadline >= 0
                || (phase == Phase.HEAD && idle && edge.leaving().getAsBoolean())) {
            late();
        }
    }

    private Problem over(Limit limit) {
        edge.hits().count(limit);
        return Problem.over(limit);
    }

    private void late() {
        switch (phase) {
            case HEAD -> {
                if (decoder.hasBegun()) {
                    refuse(over(Limit.HEAD_MILLIS));
                } else {
                    channel.close();
                }
            }
            case BODY -> refuse(over(Limit.BODY_MILLIS));
            case ANSWER -> refuse(over(Limit.ANSWER_MILLIS));
            case CLOSING -> channel.close();
        }
    }

    /** Input waits while the client does not read its answers. */
    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        if (phase != Phase.ANSWER) {
            channel.config().setAutoRead(channel.isWritable() || phase == Phase.CLOSING);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        Replies.logBroken(cause);
        ctx.close();
    }
}

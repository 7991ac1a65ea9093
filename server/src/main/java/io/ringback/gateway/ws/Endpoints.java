package io.ringback.gateway.ws;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.ringback.gateway.http.Problem;
import io.ringback.gateway.http.Upgrades;
import io.ringback.gateway.limit.Admission;
import io.ringback.gateway.limit.Limit;
import io.ringback.gateway.session.Session;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The paths that take WebSockets, and the change of a connection from HTTP to WebSocket. */
// A close or write that fails ends the channel, and that is seen as its end.
@SuppressWarnings("FutureReturnValueIgnored")
public final class Endpoints implements Upgrades {
    private static final Logger LOG = LoggerFactory.getLogger(Endpoints.class);
    private static final FrameEncoder ENCODER = new FrameEncoder();

    private final SocketEdge edge;
    private final Map<String, Endpoint> byPath;

    /** Serves some endpoints. */
    public Endpoints(SocketEdge edge, List<Endpoint> endpoints) {
        this.edge = edge;
        this.byPath = endpoints.stream().collect(Collectors.toMap(Endpoint::path, Function.identity()));
    }

    @Override
    public boolean isFor(String path) {
        return byPath.containsKey(path);
    }

    @Override
    public @Nullable Problem upgrade(
            ChannelHandlerContext ctx, String path, HttpRequest request, InetAddress client, Admission.Visit visit) {
        Endpoint endpoint = byPath.get(path);
        if (endpoint == null) {
            return Problem.notFound();
        }
        Problem problem = Handshake.check(request, endpoint);
        problem = problem == null ? admit(ctx, client, visit) : problem;
        if (problem == null) {
            ctx.writeAndFlush(switching(request, endpoint), ctx.voidPromise());
            changeOrClose(ctx, endpoint, client);
        }
        return problem;
    }

    private @Nullable Problem admit(ChannelHandlerContext ctx, InetAddress client, Admission.Visit visit) {
        if (edge.drain() != null) {
            return Problem.busy("This node is about to stop.", 1);
        }
        long now = edge.sweeps.of(ctx.channel().eventLoop()).now();
        visit.from(client, now);
        Limit refusal = visit.refusal() != null ? visit.refusal() : edge.admission.handshake(client, now);
        if (refusal == null) {
            return null;
        }
        edge.hits.count(refusal);
        return Problem.over(refusal);
    }

    private static FullHttpResponse switching(HttpRequest request, Endpoint endpoint) {
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.SWITCHING_PROTOCOLS);
        response.headers()
                .set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE)
                .set(HttpHeaderNames.SEC_WEBSOCKET_ACCEPT, Handshake.accept(request.headers()));
        if (endpoint.subprotocol() != null) {
            response.headers().set(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL, endpoint.subprotocol());
        }
        return response;
    }

    private void changeOrClose(ChannelHandlerContext ctx, Endpoint endpoint, InetAddress client) {
        try {
            change(ctx, endpoint, client);
        } catch (RuntimeException e) {
            LOG.error("no session could be opened on {}", endpoint.path(), e);
            ctx.channel().close();
        }
    }

    // The request decoder goes last: bytes that came after the handshake then reach the frame decoder.
    private void change(ChannelHandlerContext ctx, Endpoint endpoint, InetAddress client) {
        ChannelPipeline pipeline = ctx.pipeline();
        String requests = pipeline.context(HttpRequestDecoder.class).name();
        pipeline.remove(HttpResponseEncoder.class);
        pipeline.addAfter(requests, "frame-decoder", new WebSocket13FrameDecoder(decoding(endpoint)));
        pipeline.addAfter("frame-decoder", "frame-encoder", ENCODER);
        pipeline.replace(ctx.name(), "utf8", new Utf8FrameValidator(false));
        SocketConnection connection = new SocketConnection((SocketChannel) ctx.channel(), client, edge);
        Session session = endpoint.sessions().open(connection);
        pipeline.addLast("frames", new FrameHandler(edge, endpoint, connection, session));
        pipeline.remove(requests);
    }

    private static WebSocketDecoderConfig decoding(Endpoint endpoint) {
        return WebSocketDecoderConfig.newBuilder()
                .expectMaskedFrames(true)
                .allowMaskMismatch(false)
                .allowExtensions(false)
                .maxFramePayloadLength(endpoint.messageBytes())
                .closeOnProtocolViolation(false)
                .build();
    }
}

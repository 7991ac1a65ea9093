package io.ringback.gateway;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.flow.FlowControlHandler;
import io.ringback.gateway.http.HttpConnection;
import io.ringback.gateway.http.HttpEdge;
import io.ringback.gateway.http.RequestDecoder;
import io.ringback.gateway.tls.TlsFiles;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline of every connection.
 *
 * <pre>
 *   tls             only if the server ends TLS itself
 *   http-decoder    bytes to request parts; strict about lines, lengths and sizes
 *   http-encoder    responses to bytes
 *   flow            holds back what was decoded while reading is off: one request, one turn at a time
 *   http            admission, deadlines, guards; whole requests to the router, answers in order
 * </pre>
 *
 * When {@code http} meets a handshake that {@link io.ringback.gateway.ws.Endpoints} accepts, it becomes
 *
 * <pre>
 *   tls
 *   frame-decoder   bytes to frames; masks, lengths, reserved bits and opcodes held to RFC 6455
 *   frame-encoder   frames to bytes, shared by all connections
 *   flow
 *   utf8            refuses text that is not UTF-8 at the first bad fragment
 *   frames          limits, pings, fragments; whole messages to the session
 * </pre>
 *
 * Compression is never negotiated: inflating strangers' bytes is how one client stops a server.
 */
final class PipelineFactory extends ChannelInitializer<SocketChannel> {
    private final HttpEdge edge;
    private final @Nullable TlsFiles tls;

    PipelineFactory(HttpEdge edge, @Nullable TlsFiles tls) {
        this.edge = edge;
        this.tls = tls;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        if (tls != null) {
            pipeline.addLast("tls", tls.handler(channel.alloc()));
        }
        RequestDecoder decoder = new RequestDecoder(edge.limits());
        pipeline.addLast("http-decoder", decoder);
        pipeline.addLast("http-encoder", new HttpResponseEncoder());
        pipeline.addLast("flow", new FlowControlHandler());
        pipeline.addLast("http", new HttpConnection(edge, channel, decoder));
    }
}

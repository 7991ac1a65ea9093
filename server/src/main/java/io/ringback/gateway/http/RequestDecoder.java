package io.ringback.gateway.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.ringback.gateway.limit.Limit;
import io.ringback.gateway.limit.Limits;

/** Netty's request decoder without its lenience, and with an eye on whether a request has begun. */
public final class RequestDecoder extends HttpRequestDecoder {
    private static final int CHUNK_BYTES = 8_192;

    private boolean begun;

    /** A decoder for one connection. */
    public RequestDecoder(Limits limits) {
        super(new HttpDecoderConfig()
                .setMaxInitialLineLength(limits.get(Limit.REQUEST_LINE_BYTES))
                .setMaxHeaderSize(limits.get(Limit.HEADER_BYTES))
                .setMaxChunkSize(CHUNK_BYTES)
                .setAllowDuplicateContentLengths(false)
                .setStrictLineParsing(true)
                .setUseRfc9112TransferEncoding(true));
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object msg) throws Exception {
        begun = true;
        super.channelRead(ctx, msg);
    }

    /** Both lengths at once are how requests are smuggled past proxies (RFC 9112, 6.1). */
    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("both Transfer-Encoding and Content-Length");
    }

    /** Whether bytes came since the last call of {@link #answered()}. */
    boolean hasBegun() {
        return begun;
    }

    /** A request was answered: the next one has not begun, unless it was pipelined. */
    void answered() {
        begun = actualReadableBytes() > 0;
    }
}
